import { expect, test, vi } from 'vitest'
import { warmUp } from './warm-up.ts'

const answer = (status: number) => ({ status, text: async () => '' })

test('asks for one page after the other', async () => {
  let open = 0
  const asked: string[] = []
  const ask = async (address: string) => {
    expect(++open).toBe(1)
    asked.push(address)
    await new Promise((resolve) => setTimeout(resolve, 1))
    open -= 1
    return answer(200)
  }
  await warmUp({ address: 'http://localhost:1', ask, delay: 0, pause: 0, pages: ['/', '/claims'] })
  expect(asked).toEqual(['http://localhost:1/', 'http://localhost:1/claims'])
})

test('goes on after a page that is answered otherwise, and stops where nobody answers', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const ask = async (address: string) => {
    if (address.endsWith('/c')) throw new Error('connection refused')
    return answer(address.endsWith('/a') ? 500 : 200)
  }
  expect(await warmUp({ address: '', ask, delay: 0, pause: 0, pages: ['/a', '/b', '/c', '/d'] })).toEqual(['/b'])
  expect(warn).toHaveBeenCalledWith('warming up stops at /c: connection refused')
  warn.mockRestore()
})
