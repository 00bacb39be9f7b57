// Stands in for the host's native @vscode/spdlog, which has no prebuilt binary: without one VS Code writes no log
// files and its Output view stays empty. The names are those of @vscode/spdlog.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];

class Logger {
  #file;
  #level = levels.indexOf('info');
  #hasFormatters = true;

  constructor(file) {
    this.#file = file;
    for (const [level, name] of levels.entries()) this[name] = message => this.#write(level, message);
  }

  #write(level, message) {
    if (level < this.#level) return;
    const line = `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
    appendFileSync(this.#file, this.#hasFormatters ? line : message);
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  clearFormatters() {
    this.#hasFormatters = false;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

async function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger(file);
}

// Assigned one by one: the host imports these by name, and Node finds the names of a CommonJS module by this form.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
