import { isToMatrix, type ToHost, type ToMatrix } from '../protocol/messages';
import { freshState, isMatrixState, type MatrixState } from '../protocol/state';

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: MatrixState): void;
};

const api = acquireVsCodeApi();

/** Tells the extension something. */
export const post = (message: ToHost): void => api.postMessage(message);

/** Keeps the state beyond the life of the page. */
export const saveState = (state: MatrixState): void => api.setState(state);

/** The state that was kept; a fresh one where there is none that can be read. */
export function savedState(): MatrixState {
  const state = api.getState();
  return isMatrixState(state) ? state : freshState;
}

/** Hears what the extension says. */
export function onMessage(hear: (message: ToMatrix) => void): void {
  window.addEventListener('message', ({ data }) => {
    if (!isToMatrix(data)) throw new TypeError('The extension sent a message that the matrix does not know.');
    hear(data);
  });
}
