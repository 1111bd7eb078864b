/** What is done with segments, killed before each of its service calls on the real host: one more run, and the book is that of an undisturbed run. */
import { aShop, SEGMENT_CASES } from '../support/kill-cases';
import { killsOf } from '../support/trials';
import { shopOf } from '../support/whole-shop';

killsOf(SEGMENT_CASES, aShop(shopOf(60, 100, 5)));
