/** What scripts add to the pages: each behaviour is found by its hook, and its controls exist only with it. */
import { addCopyCitation } from './controllers/copy-citation.ts';
import { addCopyMenu } from './controllers/copy-menu.ts';
import { addCopyRow } from './controllers/copy-row.ts';
import { addDifferenceSteps } from './controllers/difference-steps.ts';
import { addKeptPlace } from './controllers/keep-place.ts';
import { addKindFilter } from './controllers/kind-filter.ts';
import { addMenus } from './controllers/menus.ts';
import { addMoveKeys } from './controllers/move-keys.ts';
import { addOneColumn } from './controllers/one-column.ts';
import { addPageKeys } from './controllers/page-keys.ts';
import { addStatus } from './controllers/say.ts';
import { addSectionKeys } from './controllers/section-keys.ts';

addDifferenceSteps(document);
addStatus(document);
addKindFilter(document);
addCopyCitation();
addCopyMenu();
addCopyRow();
addMoveKeys();
addKeptPlace();
addOneColumn();
addMenus();
addPageKeys();
addSectionKeys(document);
