import { drawOne } from '../pictures/drawing.ts';
import { answerTasks } from './thread-pool.ts';

// One of the threads of drawings.ts.
answerTasks(drawOne);
