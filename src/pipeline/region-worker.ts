import { readSqlTexts } from '../indicators/sql-texts.ts';
import { type RegionTask, runRegionTask } from './region-task.ts';
import { realStages } from './stages.ts';
import { answerTasks } from './thread-pool.ts';

// One of the threads of region-workers.ts.
const texts = readSqlTexts();

answerTasks((task: RegionTask, print) => runRegionTask(task, { texts, effects: { ...realStages, print } }));
