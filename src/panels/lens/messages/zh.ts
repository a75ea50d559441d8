export const zh = {
  'lens.label': '依据透镜',
  'lens.use': '在透镜中显示',
  'lens.hint': '把透镜拖到建筑上',
  'lens.close': '收起透镜',
  'lens.where': '依据显示在',
  'lens.everywhere': '整个沙盘',
  'lens.within': '透镜中',
  'lens.solid': '实体：有据',
  'lens.wire': '线框：推算、计划',
  'lens.pencil': '铅笔：示意',
}
