/** What scripts add to the pages: each behaviour is found by its hook, and its controls exist only with it. */
import { addDifferenceSteps } from './controllers/difference-steps.ts';
import { addKeySwitch } from './controllers/key-switch.ts';
import { addKindFilter } from './controllers/kind-filter.ts';
import { addSectionKeys } from './controllers/section-keys.ts';

addDifferenceSteps(document);
addKindFilter(document);
addKeySwitch(document);
addSectionKeys(document);
