import assert from 'node:assert/strict';
import { scanText } from '../../../src/engine/secrets';

const SIZES = [100_000, 400_000] as const;
/** Four times the text takes four times as long if the time grows with the text, sixteen times if with its square. */
const MAX_GROWTH = 10;
const ROUNDS = 5;
/** Milliseconds that are lost in the noise of a busy machine. */
const NOISE = 3;

const value = ['Zx9Kq2', 'LmW8Rt'].join('');

/** What is said again and again in a text, by name. */
const PIECES: Readonly<Record<string, string>> = {
  prose: 'You answer questions about orders and keep it short. ',
  'keys and values': `key: ${value}\n`,
  'a chain of keys': `key:${value}=`,
  'keys and bars': `token=${value}|`,
  'a query of keys': `key=${value}&`,
  'spoken keys': `the token is ${value} `,
  'pairs of name and value': `- name: A_KEY\n  value: ${value}4\n`,
  'a vendor and hex digits': 'cohere 3f9a1c7b2e8d40f1c6a5b39e07d48f2c61ab35e9 ',
  'password=': 'password=',
  'digits in groups': '4242 4242 4242 4242 ',
  'long numbers': '4',
  'BEGIN of a private key': '-----BEGIN PRIVATE KEY-----\n',
  'private keys with odd spaces': `-----BEGIN PRIVATE KEY-----\n${'\u00a0'.repeat(40)}!`,
  'Secrets of Kubernetes': 'kind: Secret\ndata:\n  a: Wng5S3EyTG1XOFJ0NFliNw==\n',
  'Secrets in JSON': '"kind": "Secret", "data": {',
  'starts of a JWT': 'eyJhbGciOiJI.',
  'users in URLs': '://a@:b',
  'redacted names': '[REDACTED:cohere ',
};

function timeOf(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    scanText(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('time of a scan', function () {
  this.timeout(60_000);

  for (const [name, piece] of Object.entries(PIECES)) {
    it(`grows no faster than a text of ${name}`, () => {
      const [least, most] = SIZES.map(size => timeOf(piece.repeat(Math.ceil(size / piece.length)).slice(0, size)));
      assert.ok(most! <= (least! + NOISE) * MAX_GROWTH, `${least} ms, ${most} ms`);
    });
  }
});
