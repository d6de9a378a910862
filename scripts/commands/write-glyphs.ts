import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { glyphRunsModule } from '../../src/pipeline/check-glyphs.ts';
import { projectFolder } from '../../src/pipeline/project-folder.ts';

// Writes which characters the fonts have, after a change of the packages that they come in.
writeFileSync(join(projectFolder, 'src', 'validate', 'glyph-runs.ts'), glyphRunsModule());
