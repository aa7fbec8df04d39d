import { listDeadMailings } from '../../store/mailings';
import { namesOfPeople } from '../../store/people';
import { type Verb, withStore } from './verb';

/** Lists the mails that are not tried any more, with what the host said. Exit code 1: there are some. */
export const run: Verb = () =>
  withStore(async (connection) => {
    const dead = await listDeadMailings(connection);
    const names = await namesOfPeople(
      connection,
      dead.map(({ person }) => person),
    );
    for (const { _id, person, messages, attempts, fault } of dead) {
      const name = names.get(person) ?? person;
      process.stdout.write(
        `${_id} ${name}：${messages.length} 条消息，试 ${attempts} 次，${fault}\n`,
      );
    }
    return dead.length === 0 ? 0 : 1;
  });
