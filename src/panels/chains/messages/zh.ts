export const zh = {
  'chains.sectors': '突破口产业：龙头＋生态链',
  'chains.industries': '集聚产业',
  'chains.nobody': '尚无列名企业',
  'chains.address': '注册地址，未见楼层',
  'chains.note': '弧线连接同一产业链的企业，不代表合作关系；楼层与归类为示意。',
  'chains.match': '深圳与龙江产业对接',
  'chains.matchNote': '实线：两套产业体系对接，有据。虚线与两侧集群：',
  'chains.linked': '对接：{{names}}',
  'chains.end': '收起产业链',
} as const
