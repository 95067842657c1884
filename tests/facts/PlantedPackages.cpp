// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/facts/PlantedPackages.h"

#include "core/facts/CheckDigits.h"
#include "core/facts/MachineReadableZone.h"

#include <functional>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// What an applicant's documents state, and what one of them states instead.
using Facts = QMap<QString, QString>;

QString creditCode(const QString& beginning)
{
    constexpr QStringView characters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (const auto organisation : QStringView(u"0123456789X")) {
        const auto code = beginning + organisation;
        if (isOrganisationCode(QStringView(code).mid(8, 9))) {
            for (const auto last : characters) {
                if (isCreditCode(QString(code + last))) {
                    return code + last;
                }
            }
        }
    }
    return {};
}

Facts applicant(const QStringList& values)
{
    static const QStringList names{u"given"_s,    u"surname"_s, u"chinese"_s,  u"country"_s, u"land"_s,   u"code"_s,
                                   u"passport"_s, u"birth"_s,   u"employer"_s, u"company"_s, u"credit"_s, u"position"_s,
                                   u"post"_s,     u"salary"_s,  u"degree"_s,   u"from"_s,    u"to"_s};
    Facts facts;
    for (qsizetype i = 0; i < names.size(); ++i) {
        facts.insert(names[i], values[i]);
    }
    facts.insert(u"name"_s, QString(facts[u"given"_s] + u' ' + facts[u"surname"_s]));
    facts[u"credit"_s] = creditCode(facts[u"credit"_s]);
    return facts;
}

const QList<Facts>& applicants()
{
    static const QList<Facts> table{
        applicant({u"Elena"_s, u"Petrova"_s, u"叶莲娜·彼得罗娃"_s, u"俄罗斯"_s, u"Russia"_s, u"RUS"_s, u"SPL720418"_s,
                   u"1984-03-02"_s, u"北京样例云帆智能科技有限公司"_s,
                   u"Beijing Sample Yunfan Intelligent Technology Co., Ltd."_s, u"91110108MA01ABCD"_s, u"算法总监"_s,
                   u"Director of Algorithms"_s, u"960,000.00"_s, u"工学博士"_s, u"2023年4月1日"_s, u"2028年3月31日"_s}),
        applicant({u"José"_s, u"Muñoz García"_s, u"何塞·穆尼奥斯"_s, u"西班牙"_s, u"Spain"_s, u"ESP"_s, u"XDA104477"_s,
                   u"1979-11-23"_s, u"北京样例海岳新能源有限公司"_s, u"Beijing Sample Haiyue New Energy Co., Ltd."_s,
                   u"91110105MA02EFGH"_s, u"首席科学家"_s, u"Chief Scientist"_s, u"1,250,000.00"_s, u"理学博士"_s,
                   u"2022年9月1日"_s, u"2027年8月31日"_s}),
        applicant({u"Hannah"_s, u"Müller"_s, u"汉娜·米勒"_s, u"德国"_s, u"Germany"_s, u"DEU"_s, u"C01X00T47"_s,
                   u"1988-07-15"_s, u"北京样例正弦精密仪器有限公司"_s,
                   u"Beijing Sample Zhengxian Precision Instruments Co., Ltd."_s, u"91110302MA03JKLM"_s,
                   u"研发部经理"_s, u"Manager of Research and Development"_s, u"780,000.00"_s, u"工学硕士"_s,
                   u"2024年1月1日"_s, u"2026年12月31日"_s}),
        applicant({u"Wei Ling"_s, u"Tan"_s, u"陈伟玲"_s, u"新加坡"_s, u"Singapore"_s, u"SGP"_s, u"K2810556B"_s,
                   u"1990-01-08"_s, u"北京样例明湖生物医药有限公司"_s, u"Beijing Sample Minghu Biopharma Co., Ltd."_s,
                   u"91110114MA04NPQR"_s, u"临床研究总监"_s, u"Director of Clinical Research"_s, u"1,020,000.00"_s,
                   u"医学博士"_s, u"2023年7月1日"_s, u"2026年6月30日"_s}),
        applicant({u"Thomas"_s, u"O'Brien"_s, u"托马斯·奥布莱恩"_s, u"爱尔兰"_s, u"Ireland"_s, u"IRL"_s, u"PB6014729"_s,
                   u"1975-05-30"_s, u"北京样例北斗信息技术有限公司"_s,
                   u"Beijing Sample Beidou Information Technology Co., Ltd."_s, u"91110106MA05TUWX"_s, u"副总经理"_s,
                   u"Deputy General Manager"_s, u"1,480,000.00"_s, u"管理学硕士"_s, u"2021年3月1日"_s,
                   u"2026年2月28日"_s}),
    };
    return table;
}

QString digitOf(const QString& field)
{
    return QString::number(zoneCheckDigit(field).value_or(0));
}

QString filled(const QString& text, qsizetype length)
{
    return text.leftJustified(length, u'<', true);
}

QStringList zoneOf(const Facts& facts)
{
    const auto part = [](QString name) { return zoneSpelling(name).replace(u' ', u'<').replace(u'-', u'<'); };
    const auto upper = u"P<"_s + facts[u"code"_s] + part(facts[u"surname"_s]) + u"<<"_s + part(facts[u"given"_s]);
    const auto number = filled(facts[u"passport"_s], 9);
    const auto birth = facts[u"birth"_s].remove(u'-').mid(2);
    const auto expiry = u"310519"_s;
    const auto first = QString(number + digitOf(number));
    const auto dates = QString(birth + digitOf(birth));
    const auto ends = QString(expiry + digitOf(expiry) + filled({}, 14) + u'<');
    const auto lower = first + facts[u"code"_s] + dates + u"F"_s + ends;
    return {filled(upper, 44), lower + digitOf(QString(first + dates + ends))};
}

QString dayOf(const Facts& facts)
{
    const auto parts = facts[u"birth"_s].split(u'-');
    return u"%1年%2月%3日"_s.arg(parts[0]).arg(parts[1].toInt()).arg(parts[2].toInt());
}

/// `of` gives the facts that a document states: those of the applicant, but for what is planted in it.
QList<PlantedDocument> packageOf(const std::function<Facts(const QString& kind)>& of)
{
    QList<PlantedDocument> documents;
    const auto add = [&](const QString& kind, const std::function<QStringList(Facts&)>& lines) {
        auto facts = of(kind);
        documents.append({kind, lines(facts)});
    };
    add(u"evaluation-form"_s, [](Facts& f) {
        const auto birth = f.value(u"birthText"_s, dayOf(f));
        return QStringList{u"在华永久居留积分评估申请表"_s,
                           u"中文姓名    "_s + f[u"chinese"_s] + u"    外文姓名    "_s + f[u"name"_s],
                           u"国籍    "_s + f[u"country"_s] + u"    出生日期    "_s + birth,
                           u"护照号码    "_s + f[u"passport"_s],
                           u"单位名称    "_s + f[u"employer"_s],
                           u"统一社会信用代码    "_s + f[u"credit"_s],
                           u"职务    "_s + f[u"position"_s] + u"    最高学位    "_s + f[u"degree"_s],
                           u"年薪    "_s + f[u"salary"_s] + u"    聘用期限    "_s + f[u"from"_s] + u"至"_s
                               + f[u"to"_s]};
    });
    add(u"contract"_s, [](Facts& f) {
        return QStringList{u"聘雇合同"_s,
                           u"甲方（用人单位）："_s + f[u"employer"_s],
                           u"Party A (employer): "_s + f[u"company"_s],
                           u"统一社会信用代码："_s + f[u"credit"_s],
                           u"乙方（受聘人）："_s + f[u"chinese"_s] + u"（"_s + f[u"name"_s] + u"）"_s,
                           u"国籍："_s + f[u"country"_s] + u"    护照号码："_s + f[u"passport"_s],
                           u"职务："_s + f[u"position"_s],
                           u"Position: "_s + f[u"post"_s],
                           u"本合同自"_s + f[u"from"_s] + u"起生效，至"_s + f[u"to"_s]
                               + u"终止，其中试用期为三个月。"_s,
                           u"税前年薪为人民币"_s + f[u"salary"_s] + u"元。"_s};
    });
    add(u"passport"_s, [](Facts& f) {
        const auto birth = f.value(u"birthText"_s, f[u"birth"_s]);
        QStringList lines{u"PASSPORT"_s,
                          u"护照号码 / Passport No.    "_s + f[u"passport"_s],
                          u"姓 / Surname    "_s + f[u"surname"_s].toUpper(),
                          u"名 / Given names    "_s + f[u"given"_s].toUpper(),
                          u"国籍 / Nationality    "_s + f[u"land"_s],
                          u"出生日期 / Date of birth    "_s + birth};
        return lines + zoneOf(f);
    });
    add(u"licence"_s, [](Facts& f) {
        return QStringList{u"营业执照"_s, u"统一社会信用代码    "_s + f[u"credit"_s], u"名称    "_s + f[u"employer"_s],
                           u"法定代表人    林样"_s};
    });
    add(u"tax"_s, [](Facts& f) {
        return QStringList{u"个人所得税纳税记录"_s,
                           u"纳税人    "_s + f[u"name"_s] + u"    证件号码    "_s + f[u"passport"_s],
                           u"扣缴义务人    "_s + f[u"employer"_s],
                           u"税款所属月份    收入额（元）    已缴税额（元）"_s,
                           u"2024-12    80,000.00    9,000.00"_s,
                           u"合计    "_s + f[u"salary"_s] + u"    120,000.00"_s};
    });
    add(u"work-permit"_s, [](Facts& f) {
        const auto birth = f.value(u"birthText"_s, f[u"birth"_s]);
        return QStringList{u"外国人工作许可证"_s,
                           u"姓名    "_s + f[u"name"_s],
                           u"Name"_s,
                           u"国籍    "_s + f[u"country"_s],
                           u"Nationality    "_s + f[u"land"_s],
                           u"护照号码    "_s + f[u"passport"_s],
                           u"出生日期    "_s + birth,
                           u"工作单位    "_s + f[u"employer"_s],
                           u"Employer    "_s + f[u"company"_s],
                           u"职务    "_s + f[u"position"_s],
                           u"Position    "_s + f[u"post"_s]};
    });
    add(u"education"_s, [](Facts& f) {
        return QStringList{u"学位证书"_s, u"姓名    "_s + f[u"name"_s],
                           u"出生日期    "_s + f.value(u"birthText"_s, dayOf(f)),
                           u"授予"_s + f[u"degree"_s] + u"学位。"_s};
    });
    add(u"salary"_s, [](Facts& f) {
        return QStringList{u"年薪证明"_s,
                           u"兹证明"_s + f[u"chinese"_s] + u"（"_s + f[u"name"_s] + u"，护照号码"_s + f[u"passport"_s]
                               + u"）系我单位"_s + f[u"position"_s] + u"，2024年1月1日至12月31日税前薪酬总额为人民币"_s
                               + f[u"salary"_s] + u"元。"_s,
                           u"单位（盖章）："_s + f[u"employer"_s]};
    });
    return documents;
}

/// One line of the tables below.
struct Plant
{
    int applicant = 0;
    FactKind fact = FactKind::LatinName;
    const char16_t* kind = u"";
    const char16_t* field = u"";
    const char16_t* value = u"";
};

PlantedCase planted(const Plant& plant, bool isContradiction)
{
    const auto base = applicants()[plant.applicant];
    const auto field = QString::fromUtf16(plant.field);
    const auto value = QString::fromUtf16(plant.value);
    const auto where = QString::fromUtf16(plant.kind);
    const auto of = [&](const QString& kind) {
        auto facts = base;
        if (kind == where) {
            facts[field] = value;
        }
        return facts;
    };
    return {plant.fact, isContradiction, where + u": "_s + value, packageOf(of)};
}

constexpr auto latin = FactKind::LatinName;
constexpr auto chinese = FactKind::ChineseName;
constexpr auto nation = FactKind::Nationality;
constexpr auto number = FactKind::PassportNumber;
constexpr auto birth = FactKind::BirthDate;
constexpr auto employer = FactKind::Employer;
constexpr auto credit = FactKind::CreditCode;
constexpr auto position = FactKind::Position;
constexpr auto salary = FactKind::Salary;
constexpr auto degree = FactKind::Degree;
constexpr auto term = FactKind::Employment;

constexpr Plant contradictions[] = {
    {0, latin, u"work-permit", u"name", u"Elena Petrovna"},
    {1, latin, u"contract", u"name", u"José Muñoz Gracia"},
    {2, latin, u"tax", u"name", u"Johanna Müller"},
    {3, latin, u"salary", u"name", u"Wei Ming Tan"},
    {4, latin, u"work-permit", u"name", u"Thomas O'Bryan"},
    {1, latin, u"education", u"name", u"José Muñoz"},
    {0, chinese, u"contract", u"chinese", u"伊莲娜·彼得罗娃"},
    {3, chinese, u"salary", u"chinese", u"陈伟珍"},
    {4, chinese, u"contract", u"chinese", u"托马斯·奥布莱斯"},
    {2, chinese, u"evaluation-form", u"chinese", u"安娜·米勒"},
    {0, nation, u"work-permit", u"country", u"白俄罗斯"},
    {1, nation, u"contract", u"country", u"葡萄牙"},
    {3, nation, u"work-permit", u"land", u"Malaysia"},
    {4, nation, u"evaluation-form", u"country", u"英国"},
    {0, number, u"tax", u"passport", u"SPL720481"},
    {0, number, u"contract", u"passport", u"SPL72O418"},
    {1, number, u"work-permit", u"passport", u"XDA104417"},
    {2, number, u"salary", u"passport", u"C01X0OT47"},
    {3, number, u"evaluation-form", u"passport", u"K2810565B"},
    {4, number, u"work-permit", u"passport", u"PB6014129"},
    {4, number, u"contract", u"passport", u"PB601472"},
    {1, number, u"salary", u"passport", u"XDA1O4477"},
    {0, birth, u"work-permit", u"birthText", u"1984-02-03"},
    {1, birth, u"evaluation-form", u"birthText", u"1979年11月22日"},
    {2, birth, u"education", u"birthText", u"1986年7月15日"},
    {3, birth, u"work-permit", u"birthText", u"1990-08-01"},
    {4, birth, u"passport", u"birthText", u"30 MAR 1975"},
    {0, employer, u"work-permit", u"employer", u"北京样例云航智能科技有限公司"},
    {1, employer, u"tax", u"employer", u"北京样例海岳储能有限公司"},
    {2, employer, u"contract", u"company", u"Beijing Sample Zhengxian Instruments Trading Co., Ltd."},
    {3, employer, u"salary", u"employer", u"上海样例明湖生物医药有限公司"},
    {0, credit, u"contract", u"credit", u"91110108MA01ABCE8X"},
    {4, credit, u"evaluation-form", u"credit", u"91110106MA05TUXW1A"},
    {0, position, u"work-permit", u"position", u"高级工程师"},
    {3, position, u"contract", u"post", u"Manager of Clinical Research"},
    {4, position, u"salary", u"position", u"总经理助理"},
    {0, salary, u"tax", u"salary", u"886,400.00"},
    {1, salary, u"salary", u"salary", u"1,520,000.00"},
    {2, degree, u"evaluation-form", u"degree", u"工学博士"},
    {3, term, u"contract", u"to", u"2025年6月30日"},
};

constexpr Plant variants[] = {
    {0, latin, u"work-permit", u"name", u"ELENA PETROVA"},
    {0, latin, u"contract", u"name", u"Petrova, Elena"},
    {1, latin, u"work-permit", u"name", u"JOSÉ MUÑOZ GARCÍA"},
    {2, latin, u"tax", u"name", u"Müller Hannah"},
    {3, latin, u"salary", u"name", u"Ｗｅｉ Ｌｉｎｇ Ｔａｎ"},
    {4, latin, u"education", u"name", u"O'BRIEN, THOMAS"},
    {0, chinese, u"contract", u"chinese", u"叶莲娜・彼得罗娃"},
    {1, chinese, u"salary", u"chinese", u"何塞•穆尼奥斯"},
    {4, chinese, u"evaluation-form", u"chinese", u"托马斯 · 奥布莱恩"},
    {0, nation, u"work-permit", u"land", u"Russian Federation"},
    {1, nation, u"passport", u"land", u"ESP"},
    {2, nation, u"contract", u"country", u"德意志联邦共和国"},
    {3, nation, u"work-permit", u"land", u"SINGAPOREAN"},
    {4, nation, u"evaluation-form", u"country", u"爱尔兰（Ireland）"},
    {0, number, u"contract", u"passport", u"ＳＰＬ７２０４１８"},
    {1, number, u"tax", u"passport", u"xda104477"},
    {4, number, u"salary", u"passport", u"PB 6014729"},
    {2, number, u"evaluation-form", u"passport", u"C01X00T47 "},
    {0, birth, u"passport", u"birthText", u"02 MAR 1984"},
    {0, birth, u"evaluation-form", u"birthText", u"一九八四年三月二日"},
    {1, birth, u"work-permit", u"birthText", u"November 23, 1979"},
    {2, birth, u"education", u"birthText", u"15.07.1988"},
    {3, birth, u"work-permit", u"birthText", u"08/01/1990"},
    {4, birth, u"evaluation-form", u"birthText", u"1975年5月"},
    {3, birth, u"evaluation-form", u"birthText", u"19900108"},
    {1, birth, u"passport", u"birthText", u"23 NOV/NOV 1979"},
    {0, employer, u"work-permit", u"company", u"BEIJING SAMPLE YUNFAN INTELLIGENT TECHNOLOGY CO.,LTD"},
    {1, employer, u"contract", u"employer", u"北京样例海岳新能源有限责任公司"},
    {2, employer, u"contract", u"company", u"Beijing Sample Zhengxian Precision Instruments Company Limited"},
    {0, credit, u"licence", u"credit", u"９１１１０１０８ＭＡ０１ＡＢＣＤ"},
    {0, position, u"salary", u"position", u"智能感知研究院算法总监"},
    {2, position, u"work-permit", u"post", u"Manager of Research & Development"},
    {4, position, u"contract", u"post", u"DEPUTY GENERAL MANAGER"},
    {0, salary, u"evaluation-form", u"salary", u"96万元"},
    {1, salary, u"evaluation-form", u"salary", u"人民币壹佰贰拾伍万元整"},
    {3, salary, u"evaluation-form", u"salary", u"102 万元"},
    {4, salary, u"evaluation-form", u"salary", u"RMB 1.48 million"},
    {0, degree, u"evaluation-form", u"degree", u"博士研究生"},
    {1, degree, u"evaluation-form", u"degree", u"Ph.D."},
    {2, term, u"evaluation-form", u"from", u"2024-01-01"},
};

} // namespace

QList<PlantedCase> plantedCases()
{
    QList<PlantedCase> cases;
    for (const auto& plant : contradictions) {
        cases.append(planted(plant, true));
    }
    for (const auto& plant : variants) {
        auto variant = plant;
        const auto full = applicants()[plant.applicant][u"credit"_s];
        auto made = planted(variant, false);
        if (plant.fact == credit) { // the check characters are counted, not written down
            for (auto& line : made.documents[3].lines) {
                const QString beginning = QString::fromUtf16(plant.value);
                line.replace(beginning, beginning + full.mid(beginning.size()));
            }
        }
        cases.append(made);
    }
    return cases;
}

QList<QList<PlantedDocument>> plantedBases()
{
    QList<QList<PlantedDocument>> bases;
    for (const auto& each : applicants()) {
        bases.append(packageOf([&each](const QString&) { return each; }));
    }
    return bases;
}

void count(QMap<FactKind, PlantedScore>& scores, const PlantedCase& planted, const QList<DocumentFacts>& facts)
{
    const auto differences = differencesOf(crossChecked(facts));
    const auto tells = [&](bool isOfPlanted) {
        QStringList told;
        for (const auto& difference : differences) {
            if ((difference.fact == planted.fact) == isOfPlanted) {
                told.append(nameOf(difference.fact) + u' ' + nameOf(difference.kind));
            }
        }
        return told;
    };
    auto& score = scores[planted.fact];
    if (planted.isContradiction) {
        ++score.contradictions;
        score.found += tells(true).isEmpty() ? 0 : 1;
        score.missed += tells(true).isEmpty() ? QStringList{planted.what} : QStringList();
        return;
    }
    ++score.variants;
    const auto told = tells(true) + tells(false);
    score.false_ += told.isEmpty() ? 0 : 1;
    score.wrongly += told.isEmpty() ? QStringList() : QStringList{planted.what + u" -> "_s + told.join(u", "_s)};
}

PlantedScore sumOf(const QMap<FactKind, PlantedScore>& scores)
{
    PlantedScore sum;
    for (const auto& score : scores) {
        sum.contradictions += score.contradictions;
        sum.found += score.found;
        sum.variants += score.variants;
        sum.false_ += score.false_;
        sum.missed += score.missed;
        sum.wrongly += score.wrongly;
    }
    return sum;
}

} // namespace pingshen::test
