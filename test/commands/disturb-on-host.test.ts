/** Every command that changes the book, while a person sorts, inserts, deletes or edits before each of its service calls: no value on a wrong client, no edit or row lost. */
import { disturbEverywhere } from '../support/disturb-points';
import { aShop, caseNamed, MAIN_CASES, ROW_CASES } from '../support/kill-cases';
import { disturbancesOf } from '../support/trials';
import { shopOf } from '../support/whole-shop';

const shop = aShop(shopOf(12, 40, 3));
disturbancesOf(MAIN_CASES, shop, 7);
// Commands that bring and take rows make three times as many calls.
disturbancesOf(ROW_CASES, shop, 17);

// A row inserted between the question for a tab's bounds and its reading once cut the last client off that look.
it('counts the last client too when a row is inserted before any call of a refresh', async () => {
  const trial = await caseNamed('segments.refresh', MAIN_CASES, shop);
  const figures = await disturbEverywhere(trial, 'insert');
  expect(figures.tried).toBeGreaterThan(50);
  expect(figures.wrong).toEqual([]);
}, 300_000);
