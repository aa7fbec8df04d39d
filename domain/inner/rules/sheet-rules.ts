import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { InnerAct } from '../inner-command';
import { isEarlier, type SheetStep } from '../inner-steps';
import type { Seat } from '../seats';
import { paperSeat, seatOf, type InnerRule, type InnerRuling } from './inner-ruling';

function seatAt(ruling: InnerRuling<InnerAct>, step: SheetStep): Seat | Refusal {
  if (ruling.state.sheet.step !== step) return refuse('innerStepPassed');
  return seatOf(ruling, { step, writers: [] });
}

/** 登记: the notice gets the office's own number. */
export const register: InnerRule<'register'> = (ruling) => {
  const seat = seatAt(ruling, 'registering');
  if (isRefusal(seat)) return seat;
  const { number } = ruling.payload;
  return { act: 'sheet.registered', data: { number, standsFor: seat.standsFor } };
};

/** 拟办: the office proposes who should handle it. */
export const propose: InnerRule<'propose'> = (ruling) => {
  const seat = seatAt(ruling, 'proposing');
  if (isRefusal(seat)) return seat;
  const { opinion } = ruling.payload;
  if (opinion.trim() === '') return refuse('innerOpinionMissing');
  return { act: 'sheet.proposed', data: { opinion, standsFor: seat.standsFor } };
};

/** 批示: the leader's word, given here or on paper. */
export const instruct: InnerRule<'instruct'> = (ruling) => {
  const { opinion, paper } = ruling.payload;
  const place = { step: 'instructing', writers: [] } as const;
  if (ruling.state.sheet.step !== place.step) return refuse('innerStepPassed');
  const seat = paper ? paperSeat(ruling, place, paper) : seatOf(ruling, place);
  if (isRefusal(seat)) return seat;
  if (opinion.trim() === '') return refuse('innerOpinionMissing');
  return { act: 'sheet.instructed', data: { opinion, paper, standsFor: seat.standsFor } };
};

/** 分办: the department in charge, those that assist, and who is shown it. */
export const assign: InnerRule<'assign'> = (ruling) => {
  const seat = seatAt(ruling, 'assigning');
  if (isRefusal(seat)) return seat;
  const { facts, payload } = ruling;
  const { lead } = payload;
  const assisting = [...new Set(payload.assisting)].filter((one) => one !== lead);
  const foreign = [lead, ...assisting].find((unit) => !facts.units.includes(unit));
  if (foreign !== undefined) return refuse('unitUnknown', { unit: foreign });
  const readers = [...new Set(payload.readers)];
  const stranger = readers.find((person) => !facts.insiders.includes(person));
  if (stranger !== undefined) return refuse('innerReaderUnknown', { person: stranger });
  const { standsFor } = seat;
  return { act: 'sheet.assigned', data: { lead, assisting, readers, standsFor } };
};

/** 阅: once for each reader. */
export const read: InnerRule<'read'> = ({ state: { sheet }, moment }) => {
  if (sheet.step !== 'circulating') return refuse('innerStepPassed');
  const reader = sheet.readers.find(({ person }) => person === moment.person);
  if (!reader) return refuse('innerNotYourStep');
  return reader.readAt === null ? { act: 'sheet.read', data: {} } : refuse('innerStepPassed');
};

/** 退回 to an earlier step, saying why. */
export const returnSheet: InnerRule<'returnSheet'> = (ruling) => {
  const { to, opinion } = ruling.payload;
  const seat = seatAt(ruling, ruling.state.sheet.step);
  if (isRefusal(seat)) return seat;
  if (!isEarlier(to, ruling.state.sheet.step)) return refuse('innerTargetNotEarlier');
  if (opinion.trim() === '') return refuse('innerOpinionMissing');
  return { act: 'sheet.returned', data: { to, opinion, standsFor: seat.standsFor } };
};
