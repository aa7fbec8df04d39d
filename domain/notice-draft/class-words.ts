import type { UnitClass } from '../unit';

const WORDS: readonly { pattern: RegExp; classes: readonly UnitClass[] }[] = [
  { pattern: /^(?:各|全体)(?:市州|州市|地市|设区市|盟市|市|州)总工会$/, classes: ['prefecture'] },
  {
    pattern: /^(?:各|全体)(?:县市区|市县区|区县市|县区|区县|县市|旗县区|旗县|县|区)总工会$/,
    classes: ['county'],
  },
  { pattern: /^各?(?:乡镇街道|乡镇|镇街道|镇街|街道|镇|乡)(?:总)?工会$/, classes: ['township'] },
  { pattern: /^[省市区州]?级?各?产业(?:系统)?工会$/, classes: ['industry'] },
  { pattern: /^[省市区州]?直机关工会(?:工委|工作委员会)$/, classes: ['organsCommittee'] },
  {
    pattern: /^[省市县区州]?(?:总工会|总)?(?:各)?(?:直属|直)(?:各)?(?:基层)?工会$/,
    classes: ['directGrassroots'],
  },
  { pattern: /^各?大型?企业工会$/, classes: ['largeEnterprise'] },
  {
    pattern: /^(?:[省市县区州]?(?:总工会|总)?)?(?:机关各?|各)(?:部门|部室|处室)$/,
    classes: ['department'],
  },
  {
    pattern:
      /^(?:[省市县区州]?(?:总工会|总)?)?(?:各?直属|各?所属|机关各)(?:企事业|事业)?(?:单位|中心)$/,
    classes: ['institution'],
  },
  { pattern: /^各(?:经济技术|高新技术|产业)?开发区总?工会$/, classes: ['developmentZone'] },
  { pattern: /^各基层工会$/, classes: ['directGrassroots', 'grassroots'] },
];

/** Words that mean whoever was addressed (各地、各单位), and name no class. */
export function meansEverybody(words: string): boolean {
  return /^(?:请)?(?:各|全体)(?:地区?|单位|级|部门|有关|相关|成员|责任|参与)/.test(words);
}

/** The classes of the directory that the words of a notice may mean; none for the name of one unit. */
export function classesOf(words: string): readonly UnitClass[] {
  const bare = words.replace(/[（(]([^（）()]*)[）)]/g, '$1').replace(/[、\s]/g, '');
  return WORDS.find(({ pattern }) => pattern.test(bare))?.classes ?? [];
}
