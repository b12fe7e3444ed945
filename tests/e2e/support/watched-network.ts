/**
 * The network of a browser under test: a proxy that refuses everything and remembers what was asked
 * for, by a page, a worker or a content script alike. A browser that asked for anything but what a
 * test answers itself cannot be closed without an error, so that no test has to look.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';

export type WatchedNetwork = {
  host: string;
  port: number;
  /** What went anywhere else; tests that answer addresses themselves add what they refuse. */
  strays: string[];
  /** To be called once the browser is gone; throws when there are strays. */
  end(): void;
};

/** Every request goes through the proxy, those to this machine too. */
export function chromiumProxy({ host, port }: WatchedNetwork): string[] {
  return [`--proxy-server=http://${host}:${port}`, '--proxy-bypass-list=<-loopback>'];
}

/** `itsOwn` tells the addresses (`host:port`) the browser itself asks for, whatever is installed. */
export async function watchNetwork(itsOwn: RegExp): Promise<WatchedNetwork> {
  const strays: string[] = [];
  const tell = (address: string) => {
    if (!itsOwn.test(address)) strays.push(address);
  };
  const proxy = createServer((request, response) => {
    const { hostname, port } = new URL(request.url ?? '', 'http://unknown');
    tell(`${hostname}:${port || 80}`);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    tell(request.url ?? 'unknown');
    // Whoever asked may be gone before the answer.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const host = '127.0.0.1';
  proxy.listen(0, host);
  await once(proxy, 'listening');
  // Whoever forgets to close the browser is not kept waiting by its proxy.
  proxy.unref();
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    host,
    port: address.port,
    strays,
    end: () => {
      proxy.close();
      proxy.closeAllConnections();
      if (strays.length > 0) {
        throw new Error(`Requests that left the machine: ${[...new Set(strays)].join(', ')}`);
      }
    },
  };
}
