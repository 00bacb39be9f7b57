import { run } from './run';

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

const now = new Date();
const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0'));
const { stdin, stdout, stderr } = process;

run(process.argv.slice(2), { stdin, stdout, stderr, cwd: process.cwd(), today: day.join('-') }).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`ai-security: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
