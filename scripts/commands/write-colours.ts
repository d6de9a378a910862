import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { coloursCss } from '../../src/format/colours-css.ts';
import { projectFolder } from '../../src/pipeline/project-folder.ts';

// Writes the style sheet of the colours from their declaration.
writeFileSync(join(projectFolder, 'src', 'styles', 'colours.css'), coloursCss());
