export const zh = {
  'console.ifAsked': '若问：',
  'console.sources': '依据',
  'console.step': '本步',
  'console.tour': '全程',
  'console.back': '回到讲稿',
  'console.lists': '步骤与问答',
  'console.nothingKnown': '没有查到更多资料',
  'console.scriptFault': '讲稿未能采用',
} as const
