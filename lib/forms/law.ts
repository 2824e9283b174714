import type { Basis, Deadline } from '../model/form';

/** Documents and articles the forms rest on. Source: 国务院令第492号 (2007), 第711号 (2019); 国办发〔2014〕32号; 国办公开办函〔2019〕60号; 国办公开办函〔2021〕30号. */

export const REGULATION_2007 = '《政府信息公开条例》（2007年，国务院令第492号）';
export const REGULATION_2019 = '《政府信息公开条例》（2019年修订，国务院令第711号）';
export const NOTICE_32 = '国办发〔2014〕32号';
export const NOTICE_60 = '国办公开办函〔2019〕60号';
export const NOTICE_30 = '国办公开办函〔2021〕30号';

/** What the law says itself. */
export const stated = (law: string, article: string): Basis => ({ law, article, stated: true });
/** What only the structure of the form implies. */
export const implied = (law: string, article: string): Basis => ({ law, article, stated: false });

/** To report year 2018 every organ publishes by 31 March. */
export const DEADLINES_2007: readonly Deadline[] = [
  {
    levels: ['ministry', 'government', 'department', 'township', 'other'],
    by: '03-31',
    basis: stated(REGULATION_2007, '第三十一条'),
  },
];

/** From report year 2019; townships and 街道 are not named. */
export const DEADLINES_2019: readonly Deadline[] = [
  { levels: ['ministry', 'department'], by: '01-31', basis: stated(REGULATION_2019, '第四十九条第一款') },
  { levels: ['government'], by: '03-31', basis: stated(REGULATION_2019, '第四十九条第二款') },
];
