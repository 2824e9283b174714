import type { Form } from '../model/form';
import { DEADLINES_2007, REGULATION_2007 } from './law';
import { TOPICS_2007 } from './topics-2007';

/** Report years 2008 to 2013: six topics, no national table. Source: 2007年条例第三十一、三十二条. */
export const EDITION_2008: Form = {
  id: '2008',
  name: '2007年条例时期年度报告（无全国统一格式）',
  document: REGULATION_2007,
  years: [2008, 2013],
  topics: true,
  sections: TOPICS_2007,
  tables: [],
  relations: [],
  deadlines: DEADLINES_2007,
};
