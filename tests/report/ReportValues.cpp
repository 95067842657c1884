// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/ReportValues.h"

#include <QTimeZone>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

LocalText both(const QString& zh, const QString& en)
{
    return {zh, en, Provenance::Ours};
}

QDateTime beijing(int day, int hour, int minute)
{
    return QDateTime({2025, 12, day}, {hour, minute}, QTimeZone(8 * 3600));
}

PageWords pageWords()
{
    return {both(u"第 %1 页 / 共 %2 页"_s, u"Page %1 of %2"_s),
            both(u"内容校验码"_s, u"Fingerprint"_s),
            both(u"打印时间"_s, u"Printed"_s),
            both(u"完整校验码"_s, u"Full fingerprint"_s),
            both(u"修改记录"_s, u"History"_s),
            both(u"修改记录（密钥 %1，第 %2 条）"_s, u"History, key %1, entry %2"_s),
            both(u"修改记录有缺失"_s, u"Entries are missing"_s),
            both(u"较新版本的记录 %1 条"_s, u"Entries of a newer version: %1"_s),
            both(u"密钥"_s, u"key"_s),
            both(u"记录"_s, u"entry"_s),
            both(u"校验码"_s, u"checksum"_s)};
}

CaseWords caseWords()
{
    return {both(u"评估批次"_s, u"Edition"_s), both(u"受理编号"_s, u"Case number"_s), both(u"申请人"_s, u"Applicant"_s),
            both(u"国籍"_s, u"Nationality"_s), both(u"用人单位"_s, u"Employer"_s),    both(u"职务"_s, u"Position"_s)};
}

Applicant applicant()
{
    return {u"Mateo Rivas Almendro"_s,     u"马泰奥·里瓦斯"_s, u"西班牙 Spain"_s, {1984, 3, 17}, u"XSA000417"_s,
            u"北京样例智行科技有限公司"_s, u"算法研发总监"_s,  u"LQ-2025-00417"_s};
}

SheetRow row(const QString& id, const LocalText& label, int maximum, qint64 hundredths, const QString& reason)
{
    SheetRow row;
    row.id = IndicatorId(id);
    row.label = label;
    row.maximum = Points::whole(maximum);
    row.points = Points::ofHundredths(hundredths);
    row.reason = reason;
    return row;
}

SheetRow fact(const LocalText& label, const QString& fact)
{
    SheetRow row;
    row.label = label;
    row.fact = fact;
    return row;
}

const auto longReason =
    u"申请人自2013年起从事多传感器融合感知研究，主持两代域控制器感知算法的量产开发，"
    "专利ZL202210417.6已在三个车型上应用；从项目验收报告（第12页）和用户证明看，成果由其本人主导。"_s;

SheetPart individual()
{
    SheetPart part{u"individual"_s,   both(u"个人部分"_s, u"Individual part"_s), 70, Points::whole(100),
                   Points::whole(82), WeightedPoints::of(Points::whole(82), 70), {}};
    auto age = row(u"age"_s, both(u"年龄"_s, u"Age"_s), 5, 500, u"1984年3月17日出生，41岁。"_s);
    age.option = both(u"26—55岁"_s, u"26-55"_s);
    age.published = false;
    auto education = row(u"education"_s, both(u"教育背景"_s, u"Educational background"_s), 10, 1000,
                         u"工学博士，已由教育部留学服务中心认证。"_s);
    education.option = both(u"博士"_s, u"Doctorate"_s);
    education.published = false;
    auto experience = row(u"experience"_s, both(u"工作经历"_s, u"Working experience"_s), 20, 1650, longReason);
    experience.secondaries = {fact(both(u"任职企业知名度"_s, u"Enterprise's reputation"_s), u"行业前五"_s),
                              fact(both(u"专业领域工作年限"_s, u"Years in the professional domain"_s), u"11"_s),
                              fact(both(u"在华工作年限"_s, u"Years of employment in China"_s), u"6"_s)};
    auto competence = row(u"competence"_s, both(u"专业/管理能力"_s, u"Professional / managerial competence"_s), 20,
                          1700, u"领导六十人的研发团队。"_s);
    competence.secondaries = {
        row(u"competence.skills"_s,
            both(u"职业技能或专业技术资格"_s, u"Vocational skills or professional technical qualifications"_s), 10, 800,
            u"功能安全专家资质。"_s),
        row(u"competence.level"_s, both(u"岗位职责级别"_s, u"Job level of responsibility"_s), 10, 900, u"总监。"_s)};
    auto achievement = row(u"achievement"_s,
                           both(u"专业或管理业绩/突出贡献"_s,
                                u"Professional or management-relevant achievements / outstanding contributions"_s),
                           20, 1450, longReason.repeated(3));
    achievement.stale = true;
    auto contribution = row(
        u"contribution"_s, both(u"经济社会贡献"_s, u"Economic and social contributions"_s), 25, 1900,
        u"The salary certificate states RMB 1,135,500 but its months add up to 1,087,500; scored by the lower sum."_s);
    part.rows = {age, education, experience, competence, achievement, contribution};
    return part;
}

SheetPart enterprise()
{
    SheetPart part{u"enterprise"_s,   both(u"企业部分"_s, u"Enterprise part"_s), 30, Points::whole(100),
                   Points::whole(61), WeightedPoints::of(Points::whole(61), 30), {}};
    part.rows = {row(u"category"_s, both(u"企业类型"_s, u"Category of enterprise"_s), 10, 800,
                     u"科技服务业，属重点服务业领域。"_s),
                 row(u"advantage"_s, both(u"领先优势"_s, u"Leading advantages"_s), 25, 1500, longReason),
                 row(u"innovation"_s, both(u"创新能力"_s, u"Innovation capabilities"_s), 25, 1750,
                     u"研发人员371人，有效专利146件。"_s),
                 row(u"economy"_s, both(u"经济效益"_s, u"Economic benefits"_s), 25, 1200,
                     u"营业收入98,642.37万元，纳税4,318.06万元。"_s),
                 row(u"responsibility"_s, both(u"社会责任"_s, u"Social responsibility"_s), 15, 850,
                     u"新增就业84人，捐赠126万元。"_s)};
    return part;
}

} // namespace

QString briefly(ReportLanguage language, const QString& hash)
{
    const auto words = [language](const QString& zh, const QString& en) {
        return language == ReportLanguage::Both      ? QString(zh + u' ' + en)
               : language == ReportLanguage::Chinese ? zh
                                                     : en;
    };
    return words(u"密钥"_s, u"key"_s) + u" 0123 4567 / "_s + words(u"记录"_s, u"entry"_s) + u" 49 / "_s
           + words(u"校验码"_s, u"checksum"_s) + u' ' + hash.left(4) + u' ' + hash.mid(4, 4);
}

ScoreSheetWords scoreSheetWords()
{
    ScoreSheetWords words;
    words.page = pageWords();
    words.about = caseWords();
    words.signing = {both(u"评审专家"_s, u"Reviewer"_s), both(u"签字"_s, u"Signature"_s), both(u"日期"_s, u"Date"_s)};
    words.title = both(u"专家评分表"_s, u"Expert score sheet"_s);
    words.reviewer = both(u"评审专家"_s, u"Reviewer"_s);
    words.state = both(u"状态"_s, u"State"_s);
    words.draft = both(u"草稿，尚未提交"_s, u"Draft, not submitted"_s);
    words.submitted = both(u"已提交"_s, u"Submitted"_s);
    words.returned = both(u"已退回"_s, u"Returned"_s);
    words.submittedAt = both(u"提交时间"_s, u"Submitted on"_s);
    words.returnReason = both(u"退回理由"_s, u"Reason for return"_s);
    words.draftMark = both(u"草稿"_s, u"DRAFT"_s);
    words.indicator = both(u"指标"_s, u"Indicator"_s);
    words.maximum = both(u"满分"_s, u"Maximum"_s);
    words.points = both(u"得分"_s, u"Points"_s);
    words.grounds = both(u"选项、理由和事实"_s, u"Option, reason and facts"_s);
    words.option = both(u"选项"_s, u"Option"_s);
    words.reason = both(u"理由"_s, u"Reason"_s);
    words.fact = both(u"事实"_s, u"Fact"_s);
    words.notScored = both(u"未评分"_s, u"not scored"_s);
    words.stale = both(u"待复核：证明材料已更新"_s, u"Recheck: a supporting document was replaced"_s);
    words.notPublished = both(u"未公布 · 由主管单位设定"_s, u"not published · set by the office"_s);
    words.part = both(u"部分"_s, u"Part"_s);
    words.weight = both(u"权重"_s, u"Weight"_s);
    words.weighted = both(u"加权得分"_s, u"Weighted"_s);
    words.subtotal = both(u"小计"_s, u"Subtotal"_s);
    words.total = both(u"总分"_s, u"Total"_s);
    words.threshold = both(u"实地尽职调查门槛"_s, u"Site visit threshold"_s);
    words.met = both(u"达到"_s, u"Met"_s);
    words.notMet = both(u"未达到"_s, u"Not met"_s);
    words.provisional = both(u"暂计：评分表尚未完成，不作结论"_s, u"Provisional: the sheet is incomplete"_s);
    words.missing = both(u"未评分"_s, u"Not scored"_s);
    words.recheck = both(u"待复核的评分"_s, u"Scores to recheck"_s);
    words.missingReasons = both(u"缺少理由"_s, u"Reason missing"_s);
    words.unpublishedHeading = both(u"未公布事项"_s, u"Unpublished values"_s);
    words.declaration = both(
        u"本人依据上述评估标准独立完成以上评分，与申请人及用人单位无应当回避的关系。"_s,
        u"I scored independently under the standard stated above and have no relationship with the applicant or the employer that requires recusal."_s);
    return words;
}

SiteVisitWords siteVisitWords()
{
    SiteVisitWords words;
    words.page = pageWords();
    words.about = caseWords();
    words.signing = {both(u"参加人员"_s, u"Participants"_s), both(u"签字"_s, u"Signature"_s),
                     both(u"日期"_s, u"Date"_s)};
    words.title = both(u"实地尽职调查报告"_s, u"Site visit report"_s);
    words.total = both(u"专家评分"_s, u"Experts' total"_s);
    words.requestReason = both(u"要求实地尽职调查的理由"_s, u"Reason for the request"_s);
    words.notifiedOn = both(u"通知日期"_s, u"Notification date"_s);
    words.deadline = both(u"完成期限"_s, u"Deadline"_s);
    words.date = both(u"尽调日期"_s, u"Visit date"_s);
    words.afterDeadline = both(u"%1（晚于完成期限）"_s, u"%1 (after the deadline)"_s);
    words.place = both(u"地点"_s, u"Place"_s);
    words.participants = both(u"参加人员"_s, u"Participants"_s);
    words.originalsHeading = both(u"原件现场核验"_s, u"Originals"_s);
    words.material = both(u"材料"_s, u"Material"_s);
    words.document = both(u"文件"_s, u"Document"_s);
    words.state = both(u"核验结果"_s, u"Result"_s);
    words.remark = both(u"备注"_s, u"Remark"_s);
    words.notAsked = both(u"未核验"_s, u"Not checked"_s);
    words.seenMatches = both(u"原件相符"_s, u"Original matches"_s);
    words.differs = both(u"原件不符"_s, u"Original differs"_s);
    words.notShown = both(u"未出示原件"_s, u"Original not shown"_s);
    words.notesHeading = both(u"尽调记录"_s, u"Notes"_s);
    words.noNotes = both(u"无记录。"_s, u"No notes."_s);
    words.editedBy = both(u"%1 于 %2 修改"_s, u"Edited by %1, %2"_s);
    words.conclusionHeading = both(u"结论"_s, u"Conclusion"_s);
    words.conclusion = both(u"结论"_s, u"Conclusion"_s);
    words.none = both(u"尚无结论"_s, u"None yet"_s);
    words.consistent = both(u"一致"_s, u"Consistent"_s);
    words.partlyConsistent = both(u"部分一致"_s, u"Partly consistent"_s);
    words.inconsistent = both(u"不一致"_s, u"Inconsistent"_s);
    words.needsSupplement = both(u"需补充材料"_s, u"Supplement needed"_s);
    words.summary = both(u"说明"_s, u"Summary"_s);
    words.openMark = both(u"未完成"_s, u"INCOMPLETE"_s);
    words.declaration = both(u"以上记录与现场情况相符。"_s, u"This record is a true account of the visit."_s);
    return words;
}

ScoreSheet submittedSheet()
{
    ScoreSheet sheet;
    sheet.edition =
        both(u"2025年度在华永久居留积分评估"_s, u"2025 point-based evaluation for permanent residence in China"_s);
    sheet.assumption = both(
        u"2025年评估标准未公布。指标、满分和权重暂按2023年评估标准，待主管单位确认。"_s,
        u"The 2025 standard is not published. Indicators, maxima and weights are those of 2023 until the office confirms them."_s);
    sheet.applicant = applicant();
    sheet.reviewer = both(u"王评审"_s, u"王评审"_s);
    sheet.state = SheetState::Submitted;
    sheet.submittedAt = beijing(18, 15, 2);
    sheet.parts = {individual(), enterprise()};
    sheet.total = WeightedPoints::ofTenThousandths(757000);
    sheet.threshold = WeightedPoints::ofTenThousandths(700000);
    sheet.outcome =
        both(u"进入实地尽职调查（通知后一个月内）"_s, u"On-site due diligence within one month after notification"_s);
    sheet.meetsThreshold = true;
    sheet.unpublished = {
        both(u"各年龄段和学历层次的分值未公布。"_s, u"The points of each age and degree band are not published."_s),
        both(u"一级指标满分如何分配到二级指标未公布。"_s,
             u"How a primary maximum is split among its secondaries is not published."_s)};
    sheet.printedAt = beijing(18, 15, 10);
    return sheet;
}

ScoreSheet draftSheet()
{
    auto sheet = submittedSheet();
    sheet.state = SheetState::Draft;
    sheet.submittedAt = {};
    sheet.meetsThreshold.reset();
    auto& open = sheet.parts[1].rows[4];
    open.points.reset();
    open.reason.clear();
    sheet.parts[0].rows[0].reason.clear();
    sheet.parts[1].sum = Points::ofHundredths(5250);
    sheet.parts[1].weighted = WeightedPoints::of(sheet.parts[1].sum, 30);
    sheet.total = WeightedPoints::ofTenThousandths(731500);
    sheet.missing = {open.label};
    sheet.missingReasons = {sheet.parts[0].rows[0].label};
    return sheet;
}

SiteVisitRecord visitRecord()
{
    SiteVisitRecord record;
    record.edition = submittedSheet().edition;
    record.applicant = applicant();
    record.total = submittedSheet().total;
    record.notifiedOn = {2026, 1, 12};
    record.deadline = {2026, 2, 12};
    record.date = {2026, 1, 28};
    record.place = u"北京市样例区创新大街66号"_s;
    record.participants = u"王评审、李核验、Chen Sample"_s;
    record.originals = {{both(u"有效护照"_s, u"Valid passport"_s), u"06-护照.pdf"_s, {OriginalState::SeenMatches, {}}},
                        {both(u"工作许可证"_s, u"Work permit"_s),
                         u"09-工作许可证.pdf"_s,
                         {OriginalState::Differs, u"护照号码为XSA000471，与护照XSA000417不一致。"_s}},
                        {both(u"年薪证明"_s, u"Salary certificate"_s),
                         u"10-4-年薪证明.pdf"_s,
                         {OriginalState::NotShown, u"称由财务部门保管，三日内补交。"_s}},
                        {both(u"用人单位正式聘雇合同"_s, u"Official employment contract"_s),
                         u"05-聘雇合同.pdf"_s,
                         {OriginalState::NotAsked, {}}}};
    const auto people = both(u"人员访谈"_s, u"Interviews"_s);
    const auto premises = both(u"经营场所"_s, u"Premises"_s);
    record.notes = {{premises, u"研发中心三层，约一百二十个工位，测试车辆四台。"_s, both(u"王评审"_s, u"王评审"_s),
                     beijing(28, 10, 5)},
                    {people, longReason, both(u"李核验"_s, u"李核验"_s), beijing(28, 10, 40)},
                    {premises, u"The lab's registration plate names the employer."_s,
                     both(u"Chen Sample"_s, u"Chen Sample"_s), beijing(28, 11, 2)}};
    record.conclusion = Conclusion::PartlyConsistent;
    record.summary = u"经营和岗位情况属实；工作许可证护照号码需由发证机关更正，年薪证明原件待补。"_s;
    record.printedAt = beijing(28, 17, 30);
    record.record = {u"0123456789abcdef0123456789abcdef"_s, 49, Digest::of("last edit")};
    return record;
}

} // namespace pingshen::test
