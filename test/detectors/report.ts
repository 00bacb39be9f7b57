export { scanText } from '../../src/engine/secrets';
export { keys, negatives, numbersAndKeys, tally } from './measure';
