# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The scores of the demonstration, sourced by demo.sh. Each line: indicator | points | option | fact | reason.
# Facts are those of the sample packages; people and companies are invented.

scores_rivas='
age|5|26-55|41|护照载明 1984 年 3 月 17 日出生，申报时 41 岁，属 26—55 岁档。
education|10|doctorate|2013|塞维利亚样例理工大学工学博士，教育部留学服务中心认证书编号与学位证一致。
experience|16||11|三段连续经历，其中在华六年；慕尼黑任职证明载明带领九名工程师完成两个车型量产。
competence|17||总监|聘雇合同载明算法研发总监，领导六十人研发团队，职责与申请表一致。
achievement|15.5||1|样例科学技术奖一等奖第一完成人，发明专利 ZL 2022 1 SAMPLE417.6 已授权。
contribution|17.5||1,087,500.00|年薪证明合计与十二个月之和不符，按完税证明的收入 1,087,500 元计，见待核实事项。
category|10||科技服务业|营业执照经营范围为技术开发与技术服务，属“两区”重点服务业领域。
advantage|19||前五名|专精特新“小巨人”企业，协会 2024 年度感知方案供应商前五名，证明材料齐全。
innovation|20.5||146|持有专利 146 项，车路协同平台服务干线物流、城市公交和园区接驳，模式较新。
economy|18||98,642.37|上年度营业收入 98,642.37 万元，纳税 4,318.06 万元，完税证明盖章清晰。
responsibility|11||84|上年度新增就业 84 人，公益支出 126 万元，均有申请表及附件说明。
'

scores_rivas_started='
age|5|26-55|41|护照第 1 页出生日期 1984 年 3 月 17 日，申报时 41 岁。
education|9.5|doctorate|2013|博士学位证书与认证书一致，译文盖有翻译专用章和公章。
experience|15.5||11|慕尼黑与北京两段经历有证明，马德里一段只见于申请表。
competence|16||总监|合同职务为算法研发总监，与工作许可证所载职务一致。
achievement|15||1|获奖证书为第一完成人；专利为三名发明人之一。
category|10||科技服务业|营业执照经营范围属重点服务业领域，行业代码与申请表一致。
advantage|18||前五名|行业排名来自协会名单，未见原件，留待实地核验。
innovation|19.5||146|专利数量取自申请表，附件列出其中二十项。
'

scores_viken='
age|5|26-55|35|The passport gives 2 August 1990 as date of birth: 35 at the time of application.
education|8|master|2015|Master of Science, with apostille; the translation carries both seals.
experience|13.5||9|References from Copenhagen and Beijing agree with the form; Oslo is only stated there.
competence|14.5||head|Head of Translational Medicine under the contract of June 2024, leading a team.
category|10||health|Health and medical services are a key sector; the licence names the same scope.
'

note_rivas='工作许可证上的护照号码与护照不一致（末三位 471 与 417），请用人单位说明并出示原件。'
