import type { Connection } from 'mongoose';
import { personModel, type PersonDoc } from './models/person';

/** Ids of the units in which somebody who can sign in has a post; who reviews is looked for there. */
export async function listStaffedOffices(connection: Connection): Promise<Set<string>> {
  const people = await personModel(connection)
    .find({ disabled: false }, { posts: 1 })
    .lean<Pick<PersonDoc, 'posts'>[]>()
    .exec();
  return new Set(people.flatMap(({ posts }) => posts.map(({ office }) => office)));
}
