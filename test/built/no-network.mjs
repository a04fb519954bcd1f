// Preloaded into processes that must not reach the network: whoever tries is told so, and fails.
import net from 'node:net'
import tls from 'node:tls'

const refuse = () => {
  throw new Error('the network was asked for')
}
globalThis.fetch = refuse
net.Socket.prototype.connect = refuse
tls.connect = refuse
