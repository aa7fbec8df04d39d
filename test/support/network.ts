import { createServer, connect, type Server, type Socket } from 'node:net';

/** The network between a browser and the web server, which can go dead in both ways it does. */
export class Network {
  private readonly pairs = new Set<[Socket, Socket]>();
  private isSilent = false;
  private port = 0;

  private constructor(
    private server: Server,
    private readonly target: URL,
  ) {}

  /** Lays a network to a server, and answers once it carries. */
  static async lay(target: string): Promise<Network> {
    const network = new Network(createServer(), new URL(target));
    await network.listen();
    return network;
  }

  /** Where the browser goes. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Carries nothing more and says nothing: a laptop out of reach. */
  hush(): void {
    this.isSilent = true;
    for (const ends of this.pairs) for (const end of ends) end.pause();
  }

  /** Breaks every connection and refuses new ones: a server that is away. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.drop();
    await closed;
  }

  /** Carries again; what was under way is lost. */
  async heal(): Promise<void> {
    this.isSilent = false;
    this.drop();
    if (!this.server.listening) {
      this.server = createServer();
      await this.listen();
    }
  }

  private drop(): void {
    for (const ends of this.pairs) for (const end of ends) end.destroy();
    this.pairs.clear();
  }

  private listen(): Promise<void> {
    this.server.on('connection', (near) => this.carry(near));
    return new Promise((resolve) => {
      this.server.listen(this.port, '127.0.0.1', () => {
        const address = this.server.address();
        if (typeof address === 'object' && address) this.port = address.port;
        resolve();
      });
    });
  }

  private carry(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const ends: [Socket, Socket] = [near, far];
    this.pairs.add(ends);
    const end = () => {
      this.pairs.delete(ends);
      near.destroy();
      far.destroy();
    };
    for (const one of ends) one.on('close', end).on('error', end);
    near.pipe(far);
    far.pipe(near);
    if (this.isSilent) for (const one of ends) one.pause();
  }
}
