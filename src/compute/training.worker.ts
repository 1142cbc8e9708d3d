/** The worker that trains. It does nothing but pass messages to the server. */
import { createMessageDefer } from './trainingDefer.ts';
import type { ToTrainingWorker } from './trainingMessages.ts';
import { serveTraining } from './trainingServer.ts';

const handle = serveTraining((message) => {
  postMessage(message);
}, createMessageDefer());

addEventListener('message', (event: MessageEvent<ToTrainingWorker>) => {
  handle(event.data);
});
postMessage({ kind: 'ready' });
