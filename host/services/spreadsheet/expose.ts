/** Hands a fake to a script: what the fake lacks throws, and what does not fit Google's declarations fails the compiler. */
import { strict } from '../strict';

type Known<Fake, Real> = Extract<keyof Fake, keyof Real>;
type Unknown<Fake, Real> = Exclude<Extract<keyof Fake, string>, keyof Real | 'toString'>;

/**
 * @example expose<MenuFake, GoogleAppsScript.Base.Menu>('Menu', new MenuFake())
 */
export function expose<Fake extends object, Real>(
  name: string,
  fake: Fake & Pick<Real, Known<Fake, Real>>,
  ..._drift: [Unknown<Fake, Real>] extends [never] ? [] : [notInGooglesApi: never]
): Real {
  return strict(name, fake) as unknown as Real;
}
