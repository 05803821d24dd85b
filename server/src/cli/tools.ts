import type { SpeechService } from '../service';
import type { Convert } from '../workspace/office-formats';
import type { LaneMaker } from './lanes';
import type { LoadModel, LoadWords } from './words';

/** What the commands stand on. */
export interface Tools {
  readonly service: SpeechService;
  readonly version: string;
  readonly loadWords: LoadWords;
  /** Left out where there is no model of open typos. */
  readonly loadModel?: LoadModel;
  /** Starts threads that check files beside this one; left out where there are none. */
  readonly lanes?: LaneMaker;
  /** Lets LibreOffice save a Word file in another format; left out where no program can be started. */
  readonly convert?: Convert;
}
