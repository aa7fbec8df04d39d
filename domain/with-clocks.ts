import type { CalendarData } from './calendar';
import type { EnrolledParticipant } from './enrolled-participant';
import type { Ladder } from './ladder';
import type { Participant } from './participant';
import { firstRungAt } from './wind-clock';

/** Winds the first clock of everything a participant owes. */
export function withClocks(
  participant: Participant,
  ladder: Ladder,
  armed: { armedAt: number; calendar: CalendarData },
): EnrolledParticipant {
  const duties = participant.duties.map((plan) => ({
    ...plan,
    nextRungAt: firstRungAt(ladder, plan.dueAt, armed),
  }));
  return { ...participant, duties };
}
