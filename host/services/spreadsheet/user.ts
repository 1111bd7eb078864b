/** An account, as far as scripts see it: its e-mail. */
import type { GUser } from './context';
import { expose } from './expose';

class UserFake {
  constructor(private readonly email: string) {}
  getEmail(): string {
    return this.email;
  }
  toString(): string {
    return this.email;
  }
}

export function createUser(email: string): GUser {
  return expose<UserFake, GUser>('User', new UserFake(email));
}
