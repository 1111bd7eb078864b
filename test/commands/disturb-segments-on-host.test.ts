/** What is done with segments, while a person sorts, inserts, deletes or edits: they write as a refresh does, whose every call is tried in `disturb-on-host`. */
import { aShop, SEGMENT_CASES } from '../support/kill-cases';
import { disturbancesOf } from '../support/trials';
import { shopOf } from '../support/whole-shop';

disturbancesOf(SEGMENT_CASES, aShop(shopOf(12, 40, 3)), 29);
