import { type Board, boardSchema } from '@openfrontier/core/entities'
import { defineRecord, defineResource } from '../records/definition.ts'
import { text } from '../records/filters.ts'

export const boards = defineResource<Board>({
  name: 'boards',
  operationId: 'listBoards',
  summary: 'Leaderboards: who prints them, and when their method changed',
  one: 'a board',
  schema: boardSchema,
  rowsOf: ({ facts }) => facts.snapshot.boards,
  keyOf: (board) => board.id,
  filters: { text: text((board) => [board.id, board.name], 'part of a name or id') },
  orders: { name: (board) => board.name },
  record: defineRecord({
    operationId: 'getBoard',
    summary: 'A board, its copies and changes of method',
    parameters: { id: 'id of the board' },
    schema: boardSchema,
    gather: (_, board: Board) => board,
  }),
})
