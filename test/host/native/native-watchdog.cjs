// Stands in for the host's native @vscode/native-watchdog: ends an extension host whose server is gone.
const secondsBetweenLooks = 3;

exports.start = parent => {
  const isAlive = () => {
    try {
      return process.kill(parent, 0);
    } catch (error) {
      return error.code === 'EPERM';
    }
  };
  setInterval(() => isAlive() || process.exit(1), secondsBetweenLooks * 1000).unref();
};
exports.exit = code => process.exit(code ?? 0);
