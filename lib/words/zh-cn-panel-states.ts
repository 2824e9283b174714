/** Words of the screens that stand where no audit is shown, in Chinese. */
export const statesZh = {
  nothing: {
    title: '打开一份年报，就在这里核对',
    text: '勾稽核对「政府信息公开工作年度报告」：六个部分齐不齐，表格合不合法定格式，数字加起来对不对。全部在本机完成，不上传。',
  },
  notReport: {
    titles: { tab: '这一页不像年度报告', file: '这份文件不像年度报告', text: '这段文字不像年度报告' },
    text: '勾稽找的是政府信息公开工作年度报告：标题含「政府信息公开」和「年度报告」，并有第三、第四部分的统计表（2014–2018 年为统计表）。部门决算、工作总结、关于年报的新闻都不是。',
    why: '判断的理由',
    try: '仍按年报试读',
  },
  scan: {
    title: '这份 PDF 没有文字可核对',
    text: (pages: readonly string[]) =>
      `第 ${pages.join('、')} 页没有文字层，多半是扫描的图片，没有读；没有读到的不下结论。`,
    remedy: '请换文字版（由 Word、WPS 导出的 PDF，或网页版），或用识别软件转出文字，粘贴到这里。',
  },
  index: {
    title: (n: number) => `这一页列了 ${n} 份年报`,
    text: '点开一份即可核对。',
    empty: '这一页像是年报目录，但没有读到链接。',
    unknownYear: '其他',
  },
  reading: {
    title: '正在读',
    steps: {
      recognise: '辨认是否年报',
      extract: '读取文字和表格',
      bind: '对照法定格式',
      judge: '逐项核对',
    },
    cancel: '停止',
    done: '已完成',
    now: '进行中',
    later: '未开始',
  },
  failed: {
    title: '没能读完',
    again: '再试一次',
    copy: '复制错误详情',
    details: '详情',
    codes: {
      'no-access': ['浏览器没有允许读取这个网站。', '在扩展的选项里添加这个网站，或把文件、文字放到这里。'],
      'page-not-ready': ['网页还没有准备好。', '等网页打开后再读。'],
      'file-type': ['这种文件还读不了。', '可以打开它，全选复制，粘贴到这里。'],
      'false-pdf': ['文件名是 PDF，内容却不是。', '重新下载，或换成 PDF、HTML、TXT 再放到这里。'],
      'file-encrypted': ['文件加了密码，没有读。', '用密码打开后另存或打印成不加密的 PDF，再放到这里。'],
      'file-gone': ['这份文件已不在内存里。', '再把它拖到这里。'],
      'file-empty': ['文件里没有任何内容。', '核对下载是否完整，或换一份放到这里。'],
      'not-pdf': ['这个地址给的不是 PDF。', '也许要先登录；可以自己下载后拖到这里。'],
      'unknown-file': ['这一页是 PDF 查看器，没有说明文件的地址。', '把文件下载后拖到这里就能核对。'],
      'local-file': ['这是本机的文件，浏览器不让扩展直接读。', '把这个文件拖到这里就能核对。'],
      'file-broken': ['文件打不开，可能已损坏。', '重新下载，或换一种格式。'],
      'too-large': ['文件太大，超过了读取上限。', 'PDF 最大 100 MB；只放年报本身，不含其他附件。'],
      'fetch-missing': ['这个地址上没有文件。', '也许已经移走；找到文件后下载，再拖到这里。'],
      'fetch-refused': [
        '网站没有把文件交给扩展。',
        '也许要先登录，或网站不许这样取；自己下载后拖到这里就能核对。',
      ],
      fetch: ['没能取到文件。', '检查网络，或自己下载后拖到这里。'],
      'time-out': ['读取超时，已停下。', '再试一次；仍不行就把文字粘贴到这里。'],
      cancelled: ['已按你的要求停下。', '随时可以再读。'],
    } as Record<string, readonly [string, string]>,
    other: ['读取中出了意外。', '再试一次；仍不行请复制详情，反馈给开发者。'] as readonly [string, string],
  },
  changed: { text: '读取之后网页变了，下面是变动前的结果。', again: '重新读取' },
  gone: { title: '原来的标签页已关闭', text: '再打开那份报告，或把文件、文字放到这里。' },
};

/** Words of giving a file or text, in Chinese. */
export const intakeZh = {
  title: '也可以直接给我一份',
  drop: '把文件拖到这里，或',
  choose: '选择文件',
  kinds: '支持 HTML、PDF、TXT',
  paste: '粘贴文字',
  pasteLabel: '把报告全文粘贴在这里',
  read: '核对这段文字',
  close: '收起',
  dropNow: '松手即读',
};
