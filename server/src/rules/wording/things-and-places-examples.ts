/** Crops, dishes, animals, tools, places and persons with a character mistaken, and words by what stands beside them. */
export const THINGS_AND_PLACES = {
  examples: {
    bad: [
      {
        text: '村里的⟦板粟⟧成了摇钱树，学习⟦焦裕录⟧，种好⟦马玲薯⟧。',
        fixed: '村里的板栗成了摇钱树，学习焦裕禄，种好马铃薯。',
      },
      {
        text: '开展⟦学雷峰⟧活动，发展⟦绿荼⟧产业。遇到险情，迅速组织群众⟦彻离⟧到安置点。',
        suggested: '开展学雷锋活动，发展绿茶产业。遇到险情，迅速组织群众撤离到安置点。',
      },
      {
        text: '我校先后⟦获荣⟧多项称号。',
        suggested: '我校先后荣获多项称号。',
        severity: 'warning',
        needsWords: true,
      },
      {
        text: '经济呈现稳中向好的⟦事态⟧。抓紧制定实施⟦反感⟧。',
        suggested: '经济呈现稳中向好的态势。抓紧制定实施方案。',
        severity: 'warning',
        needsWords: true,
      },
    ],
    good: [
      '认识透彻离不开学习，贯彻并落实会议精神，产生诸如此类的问题；改革如火如荼产业兴旺，九寨构成一幅画卷，数学雷峰老师讲得好；曾获荣誉三项；防止事态扩大，向农民征收土地要依法补偿，对形式主义反感，实施资助产业发展的政策，自愿者可以报名。',
      '祝各位老人身体康健。要打好这场攻坚仗，代表队力压群雄，平水镇里城乡一体。',
      '每日标准不变，纠错施策，高贵任性，深入民间，坚持抓重点、见实效。',
      '他考上了重庆理工大学，孩子挣扎时要扶一把，军事大练兵开展起来了。',
    ],
  },
} as const;
