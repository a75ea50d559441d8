/**
 * Gestures and keys as the help shows them: data only, fetched with it. Whoever adds a key to a mode adds a line here;
 * what a key does is in useShortcuts.
 */
import type { HelpGroup } from '../panels/help/HelpDialog.tsx'

const GESTURES: HelpGroup = {
  title: { zh: '手势', en: 'Gestures' },
  choice: 'gestures',
  modes: ['explore', 'kiosk', 'present'],
  lines: [
    {
      keys: [{ zh: '单指', en: 'one finger' }],
      text: { zh: '平移；单独查看一栋楼时环绕', en: 'move over the park; around a building that lies open' },
      family: 'map',
    },
    {
      keys: [{ zh: '单指', en: 'one finger' }],
      text: { zh: '旋转、俯仰', en: 'turn and tilt' },
      family: 'orbit',
    },
    { keys: [{ zh: '双指开合', en: 'pinch' }], text: { zh: '放大、缩小', en: 'closer, further' } },
    {
      keys: [{ zh: '双指扭转、上下', en: 'two fingers' }],
      text: { zh: '旋转、俯仰', en: 'turn and tilt' },
      family: 'map',
    },
    {
      keys: [{ zh: '双指移动', en: 'two fingers' }],
      text: { zh: '平移', en: 'move over the park' },
      family: 'orbit',
    },
    { keys: [{ zh: '轻点', en: 'tap' }], text: { zh: '选中', en: 'select' } },
    { keys: [{ zh: '双击', en: 'double tap' }], text: { zh: '近看', en: 'come closer' } },
    {
      keys: [{ zh: '鼠标左键／右键／滚轮', en: 'mouse left, right, wheel' }],
      text: { zh: '平移／旋转／缩放', en: 'move, turn, closer' },
      family: 'map',
    },
    {
      keys: [{ zh: '鼠标左键／右键／滚轮', en: 'mouse left, right, wheel' }],
      text: { zh: '旋转／平移／缩放', en: 'turn, move, closer' },
      family: 'orbit',
    },
    {
      keys: ['Shift', { zh: '鼠标左键', en: 'mouse left' }],
      text: { zh: '如同右键', en: 'as the right button' },
      modes: ['explore', 'present'],
    },
  ],
}

const KEYS: HelpGroup = {
  title: { zh: '按键', en: 'Keys' },
  modes: ['explore', 'present'],
  lines: [
    { keys: ['1–6'], text: { zh: '已存视角', en: 'saved views' } },
    { keys: ['Z'], text: { zh: '查看全园', en: 'whole park' } },
    { keys: ['F'], text: { zh: '近看所选建筑', en: 'frame the selection' } },
    { keys: ['/'], text: { zh: '搜索', en: 'search' } },
    { keys: ['O'], text: { zh: '切换专题图层', en: 'next overlay' } },
    { keys: ['E'], text: { zh: '依据', en: 'evidence' } },
    { keys: ['N'], text: { zh: '名称', en: 'names' }, modes: ['explore'] },
    { keys: ['T'], text: { zh: '播放建设历程', en: 'play the construction' } },
    { keys: ['C'], text: { zh: '对比两个日期', en: 'compare two dates' } },
    {
      keys: ['←', '→'],
      text: { zh: '在时间轴上：前后一天', en: 'on the timeline: a day' },
      modes: ['explore'],
    },
    {
      keys: ['↑', '→', '↓', '←'],
      text: { zh: '在园区模型上：移到相邻建筑', en: 'on the model: next building' },
      modes: ['explore'],
    },
    {
      keys: ['Esc', { zh: '浏览器后退', en: 'back button' }],
      text: { zh: '返回上一层', en: 'one layer back' },
    },
    { keys: ['?'], text: { zh: '本说明', en: 'this help' } },
  ],
}

export const HELP: readonly HelpGroup[] = [GESTURES, KEYS]
