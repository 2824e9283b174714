import type { Report } from './report';
import { report as beihu2021 } from './reports/clean-2021-beihu-city';
import { report as nanqiao2022 } from './reports/clean-2022-nanqiao-market';
import { report as donglin2023 } from './reports/clean-2023-donglin-water';
import { report as xishan2024 } from './reports/clean-2024-xishan-subdistrict';
import { report as liuquan2025 } from './reports/clean-2025-liuquan-town';
import { report as lakes2019 } from './reports/clean-2019-state-lakes';
import { report as wanshan2019 } from './reports/clean-2019-wanshan-county';
import { report as linchuan2020 } from './reports/clean-2020-linchuan-education';
import { report as hetan2020 } from './reports/clean-2020-hetan-town';
import { report as qinghe2016 } from './reports/clean-2016-qinghe-county';
import { report as yunling2017 } from './reports/clean-2017-yunling-province';
import { report as lanhe2015 } from './reports/clean-2015-lanhe-audit';
import { report as shitan2018 } from './reports/clean-2018-shitan-town';
import { report as guizhou } from './reports/seed-guizhou-land-2017';
import { report as mlr } from './reports/seed-mlr-2017';
import { report as ningxia } from './reports/seed-ningxia-land-2017';
import { report as pingluo } from './reports/seed-pingluo-nr-2020';
import { report as xianning } from './reports/seed-xianning-land-2017';
import { EDGES_2021 } from './reports/edges-2021';
import { PLAIN_TEXTS } from './reports/plain-texts';
import { report as taoyuan2012 } from './reports/edge-2012-no-table';
import { report as stonebridge2022 } from './reports/clean-2022-stonebridge-county';
import { report as baihe2023 } from './reports/clean-2023-baihe-housing';
import { report as heping2021 } from './reports/clean-2021-heping-justice';
import { report as yunshui2020 } from './reports/clean-2020-yunshui-health';
import { report as luoyan2018 } from './reports/clean-2018-luoyan-statistics';
import { EDGES_OBSERVED } from './reports/edges-observed';
import { report as ninehills2024 } from './reports/clean-2024-ninehills-culture';
import { report as labelFigures2022 } from './reports/text-2022-label-figures';

/** Every report of the fixtures. */
export const REPORTS: readonly Report[] = [
  lanhe2015,
  qinghe2016,
  yunling2017,
  shitan2018,
  lakes2019,
  wanshan2019,
  linchuan2020,
  hetan2020,
  beihu2021,
  nanqiao2022,
  donglin2023,
  xishan2024,
  liuquan2025,
  stonebridge2022,
  baihe2023,
  heping2021,
  yunshui2020,
  luoyan2018,
  ninehills2024,
  guizhou,
  mlr,
  ningxia,
  pingluo,
  xianning,
  taoyuan2012,
  ...EDGES_2021,
  ...EDGES_OBSERVED,
  ...PLAIN_TEXTS,
  labelFigures2022,
];
