import type { OptionsWords } from './zh-cn-options';

/** Words of the options page and of asking for access to a site, in English. */
export const optionsEn: OptionsWords = {
  lang: 'en',
  title: 'Gouji · Options',
  looks: { title: 'Language and appearance' },
  sites: {
    title: 'Sites that are read',
    gov: 'gov.cn and everything under it',
    govOn: 'reports are recognised as they open',
    govOff: 'the browser has not allowed it yet, so no report is recognised by itself',
    allow: 'Allow',
    added: 'Sites you added',
    none: 'No other site was added. On any other site, a click on Gouji’s button reads the page you are on.',
    label: 'Add a site',
    hint: 'Its name, such as www.example.com. Only this one name, nothing under it; the browser will ask you once more.',
    add: 'Add',
    remove: 'Remove',
    removeOf: (site) => `Remove ${site}`,
    everywhere: 'Every site (allowed in the browser’s settings)',
    list: 'Sites added',
  },
  said: {
    wrong: 'This does not look like the name of a site.',
    builtIn: 'Sites under gov.cn need not be added.',
    known: (site) => `${site} is in the list already.`,
    refused: 'The browser did not allow it; nothing was added.',
    granted: (site) => `${site} was added. Pages of it that are open are looked at too.`,
    govGranted: 'Reading gov.cn is allowed now. Pages that are open are looked at too.',
    removed: (site) => `${site} was removed.`,
    kept: 'The browser did not remove it; it can be taken back in the browser’s settings of extensions.',
  },
  privacy: {
    title: 'What is read, and where it goes',
    points: [
      'On the sites above, the title, address and words of a page are looked at to tell whether it is a report; if it is not, that is all.',
      'Only the words and tables of a report are read and audited. All of it happens on this computer.',
      'If the report is a PDF, that file is fetched once more from the site it is on. Nothing else is connected to: no server, no statistics, no upload.',
      'Results are kept until the browser is closed. Only language and appearance are kept for longer, and the sites, which the browser keeps.',
    ],
  },
  about: {
    title: 'About',
    version: 'Version',
    rules: 'Rules',
    source: (year) => `edition ${year}`,
  },
  access: {
    gov: 'The browser has not allowed Gouji to read gov.cn yet, so reports are not recognised when you open them.',
    allowGov: 'Allow reading gov.cn',
    site: (host) => `${host} is read only when you click the button.`,
    allowSite: 'Always read this site',
    refused: 'The browser did not allow it.',
  },
};
