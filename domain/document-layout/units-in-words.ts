import type { UnitRef } from '../campaign-file';
import type { UnitClass } from '../unit';

const CLASS_WORDS = {
  federation: '总工会',
  prefecture: '各市（州）总工会',
  newArea: '各新区总工会',
  county: '各县（区）总工会',
  industry: '各产业（系统）工会',
  organsCommittee: '机关工会工委',
  directGrassroots: '各直属基层工会',
  largeEnterprise: '各大企业工会',
  department: '机关各部室',
  institution: '各直属单位',
  developmentZone: '各开发区总工会',
  township: '各乡镇（街道）工会',
  grassroots: '各基层工会',
} as const satisfies Record<UnitClass, string>;

/** Bodies of the issuer's own house stand in a group of their own (domain practice, S6). */
function isInner(ref: UnitRef): boolean {
  return 'unitClass' in ref && (ref.unitClass === 'department' || ref.unitClass === 'institution');
}

function nameOfRef(ref: UnitRef, nameOf: (words: string) => string): string {
  if ('unit' in ref) return nameOf(ref.unit);
  const words = CLASS_WORDS[ref.unitClass];
  if (!ref.except?.length) return words;
  return `${words}（${ref.except.map(nameOf).join('、')}除外）`;
}

/** Units as a notice lists them: peers by 、, the issuer's own departments and institutions after ，. */
export function unitsInWords(refs: readonly UnitRef[], nameOf: (words: string) => string): string {
  const groups = [refs.filter((ref) => !isInner(ref)), refs.filter(isInner)];
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.map((ref) => nameOfRef(ref, nameOf)).join('、'))
    .join('，');
}
