import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run';

/** What a run of the command line wrote, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Collects what is written to it. */
class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  constructor(readonly isTTY = false) {
    super();
  }
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

/** A folder with files, in which the command line runs; take it away after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'ai-security-'));
  today = '2026-11-01';

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    this.write(files);
  }

  write(files: Readonly<Record<string, string | Buffer>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  async run(...argv: readonly string[]): Promise<Outcome> {
    const { code, out, err } = await this.runWith({}, ...argv);
    return { code, out, err };
  }

  async runWith(
    { stdin, terminal = false }: { readonly stdin?: Iterable<Buffer>; readonly terminal?: boolean },
    ...argv: readonly string[]
  ): Promise<Outcome & { readonly bytes: Buffer }> {
    const [out, err] = [new Sink(), new Sink(terminal)];
    const input = stdin ? Readable.from(stdin) : new PassThrough().end();
    const io = { stdin: input, stdout: out, stderr: err, cwd: this.path, today: this.today };
    const code = await run(argv, io);
    return { code, out: out.bytes.toString(), err: err.bytes.toString(), bytes: out.bytes };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
