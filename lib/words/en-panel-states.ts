import type { PanelWords } from './zh-cn-panel';

/** Words of the screens that stand where no audit is shown, in English. */
export const statesEn: PanelWords['states'] = {
  nothing: {
    title: 'Open an annual report to audit it here',
    text: 'Gouji audits Chinese government information disclosure annual reports: are the six sections there, do the tables follow the statutory form, do the figures add up. All of it on this machine; nothing is sent anywhere.',
  },
  notReport: {
    titles: {
      tab: 'This page does not look like an annual report',
      file: 'This file does not look like an annual report',
      text: 'This text does not look like an annual report',
    },
    text: 'Gouji looks for 政府信息公开工作年度报告: a title with 政府信息公开 and 年度报告, and the tables of sections three and four (2014–2018: the statistics table). Budgets, work summaries and news about reports are something else.',
    why: 'Why it thinks so',
    try: 'Read it as a report anyway',
  },
  scan: {
    title: 'This PDF holds no text to audit',
    text: (pages) =>
      `Pages without text, most likely scanned pictures: ${pages.join(', ')}. They were not read, and nothing is concluded from them.`,
    remedy:
      'Give a version with text (a PDF exported from Word or WPS, or the web page), or have the text recognised and paste it here.',
  },
  index: {
    title: (n) => `This page lists ${n === 1 ? '1 report' : `${n} reports`}`,
    text: 'Open one to audit it.',
    empty: 'This page looks like a list of reports, but no link could be read.',
    unknownYear: 'Other',
  },
  reading: {
    title: 'Reading',
    steps: {
      recognise: 'Is it a report?',
      extract: 'Text and tables',
      bind: 'Against the statutory form',
      judge: 'Check by check',
    },
    cancel: 'Stop',
    done: 'done',
    now: 'under way',
    later: 'not yet',
  },
  failed: {
    title: 'Could not be read to the end',
    again: 'Try again',
    copy: 'Copy the details',
    details: 'Details',
    codes: {
      'no-access': [
        'The browser did not allow reading this site.',
        'Add the site in the extension’s options, or give the file or text here.',
      ],
      'page-not-ready': ['The page is not ready yet.', 'Wait until it has loaded, then read it.'],
      'file-type': [
        'This kind of file cannot be read yet.',
        'Open it, select and copy everything, and paste it here.',
      ],
      'false-pdf': [
        'The file is called a PDF but is none.',
        'Download it again, or give a PDF, HTML or TXT file.',
      ],
      'file-encrypted': [
        'The file is protected with a password and was not read.',
        'Open it with the password, save or print it as a PDF without one, and give that here.',
      ],
      'file-gone': ['The file is not in memory any more.', 'Drop it here again.'],
      'file-empty': ['There is nothing in the file.', 'See whether the download is whole, or give another.'],
      'not-pdf': [
        'What this address gives is no PDF.',
        'It may ask for a login; download the file and drop it here.',
      ],
      'unknown-file': [
        'This page is a viewer of PDFs that does not tell the address of its file.',
        'Download the file and drop it here.',
      ],
      'local-file': [
        'This file is on this machine; the browser lets no extension read it.',
        'Drop the file here to audit it.',
      ],
      'file-broken': [
        'The file cannot be opened; it may be damaged.',
        'Download it again, or use another format.',
      ],
      'too-large': [
        'The file is beyond the reading limit.',
        'PDFs may have 100 MB; give the report alone, without its other attachments.',
      ],
      'fetch-missing': [
        'There is no file at this address.',
        'It may have been moved; download it where it is now and drop it here.',
      ],
      'fetch-refused': [
        'The site did not give the file to the extension.',
        'It may ask for a login, or refuse this way; download the file and drop it here.',
      ],
      fetch: ['The file could not be fetched.', 'Check the network, or download it and drop it here.'],
      'time-out': ['Reading took too long and was stopped.', 'Try again, or paste the text here.'],
      cancelled: ['Stopped as you asked.', 'You can read it again at any time.'],
    },
    other: [
      'Something unexpected happened while reading.',
      'Try again; if it persists, copy the details for the developers.',
    ],
  },
  changed: {
    text: 'The page changed after it was read; this is the result from before.',
    again: 'Read again',
  },
  gone: { title: 'The tab was closed', text: 'Open the report again, or give its file or text here.' },
};

/** Words of giving a file or text, in English. */
export const intakeEn: PanelWords['intake'] = {
  title: 'Or give a report directly',
  drop: 'Drop a file here, or',
  choose: 'choose a file',
  kinds: 'HTML, PDF or TXT',
  paste: 'Paste text',
  pasteLabel: 'Paste the whole text of the report here',
  read: 'Audit this text',
  close: 'Close',
  dropNow: 'Let go to read',
};
