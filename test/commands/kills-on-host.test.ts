/** Every command that changes the book, killed before each of its service calls on the real host: one more run, and the book is that of an undisturbed run. */
import { aShop, CLEAN_CASES, MAIN_CASES, ROW_CASES } from '../support/kill-cases';
import { killsOf } from '../support/trials';
import { shopOf } from '../support/whole-shop';

describe('a base of 200 clients', () => killsOf(MAIN_CASES, aShop(shopOf(200, 300, 5))));
describe('rows that come and go', () => killsOf(ROW_CASES, aShop(shopOf(200, 300, 5))));
describe('a cleaning', () => killsOf(CLEAN_CASES, aShop(shopOf(100, 150, 5))));
