// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/ApplicationInfo.h"

#include "core/domain/Fields.h"
#include "core/package/EntryName.h"
#include "core/package/reading/HandWrittenJson.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestField = 300;
constexpr qsizetype longestShown = 60;
constexpr qsizetype mostShown = 20;

const auto anyName = u"name"_s; ///< of the applicant, in whatever script

/// Other spellings of our keys, without case, spaces, `_` and `-`.
const QHash<QString, QString>& keySpellings()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> keys;
        const auto add = [&keys](const QString& key, const QString& others) {
            keys.insert(key.toLower(), key);
            for (const auto& other : others.split(u' ')) {
                keys.insert(other, key);
            }
        };
        add(u"applicant"_s, u"申请人 申请人信息"_s);
        add(u"latinName"_s, u"englishname nameen 外文姓名 英文姓名 英文名"_s);
        add(u"chineseName"_s, u"namezh namecn 中文姓名 中文名"_s);
        add(u"nationality"_s, u"citizenship country 国籍 国家"_s);
        add(u"birthDate"_s, u"dateofbirth birthday dob 出生日期 出生年月日 生日"_s);
        add(u"passportNumber"_s, u"passport passportno passportnum 护照号码 护照号 护照编号 护照"_s);
        add(u"employer"_s,
            u"company employername companyname 用人单位 聘用单位 单位 用人单位名称 单位名称 公司 公司名称 雇主"_s);
        add(u"position"_s, u"jobtitle 职位 岗位 职务"_s);
        add(u"caseNumber"_s, u"caseno 受理编号 申请编号 申报编号"_s);
        add(anyName, u"fullname applicantname 姓名 申请人姓名"_s);
        add(u"documents"_s, u"files 材料"_s);
        return keys;
    }();
    return table;
}

QString keyOf(const QString& written)
{
    static const QRegularExpression filler(u"[\\s_-]"_s);
    return keySpellings().value(QString(written).remove(filler).toLower());
}

QString shown(const QString& key, const QJsonValue& value)
{
    auto text =
        value.isString()
            ? value.toString()
            : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
    text = text.remove(jsonMark).simplified();
    return key + u": "_s + (text.size() > longestShown ? text.first(longestShown) + u'\u2026' : text);
}

/// The text, as written, of a value that has one meaning as a text.
std::optional<QString> textOf(const QJsonValue& value)
{
    const auto array = value.toArray();
    const auto one = array.size() == 1 ? array.first() : value;
    if (!one.isString()) {
        return std::nullopt;
    }
    const auto text = one.toString().normalized(QString::NormalizationForm_C).simplified();
    const bool isUsable = text.size() <= longestField && !text.startsWith(jsonMark);
    return isUsable ? std::optional(text) : std::nullopt;
}

/// The key as written, when it stands in its object a second time.
std::optional<QString> repeatedKey(const QString& key)
{
    const auto mark = key.indexOf(jsonMark);
    return mark < 0 ? std::nullopt : std::optional(key.first(mark));
}

class InfoReader
{
public:
    explicit InfoReader(QDate today) : m_today(today) {}

    ApplicationInfo read(const QJsonObject& object)
    {
        readFields(object, {});
        takeFields();
        return std::move(m_info);
    }

private:
    void readFields(const QJsonObject& object, const QString& within)
    {
        for (auto field = object.begin(); field != object.end(); ++field) {
            const auto key = keyOf(field.key());
            const QString place = within + field.key();
            if (const auto repeated = repeatedKey(field.key())) {
                add(m_info.unusable, shown(within + *repeated, *field));
                continue;
            }
            if (field->isNull() || field.key().startsWith(u'$')) {
                continue;
            }
            const bool isOfPackage = within.isEmpty() && field.key().compare(anyName, Qt::CaseInsensitive) == 0;
            if (key.isEmpty() || isOfPackage) {
                add(m_info.unknown, place);
            } else if (key == "applicant"_L1 && within.isEmpty() && field->isObject()) {
                readFields(field->toObject(), place + u'.');
            } else if (key == "documents"_L1 && within.isEmpty()) {
                readKinds(*field, place);
            } else {
                keep(key, place, *field);
            }
        }
    }

    /// The same field twice with different values has no meaning.
    void keep(const QString& key, const QString& place, const QJsonValue& value)
    {
        const auto text = key == "applicant"_L1 ? std::nullopt : textOf(value);
        const auto other = m_fields.constFind(key);
        if (!text || (other != m_fields.constEnd() && *other != *text)) {
            add(m_info.unusable, shown(place, value));
            return;
        }
        m_fields.insert(key, *text);
    }

    void takeFields()
    {
        auto& applicant = m_info.applicant;
        for (const auto& field : applicantFieldRows()) {
            setFields(applicant, {{field.name, {}, m_fields.value(field.name)}});
        }
        takeName(m_fields.value(anyName));
        const auto born = m_fields.value(u"birthDate"_s);
        applicant.birthDate = possibleBirth(writtenDate(born));
        if (!born.isEmpty() && !applicant.birthDate.isValid()) {
            add(m_info.unusable, shown(u"birthDate"_s, born));
        }
    }

    /// A name of no stated script is the one that its characters say, unless that is stated by itself.
    void takeName(const QString& name)
    {
        static const QRegularExpression chinese(u"\\p{Han}[\\p{Han}·]*"_s);
        static const QRegularExpression letter(u"\\p{L}"_s);
        static const QRegularExpression brackets(u"[()（）]|^[/,，]|[/,，]$"_s);
        const auto match = chinese.match(name);
        const auto latin = QString(name).remove(match.captured()).simplified();
        auto& applicant = m_info.applicant;
        if (match.hasMatch() && applicant.chineseName.isEmpty()) {
            applicant.chineseName = match.captured();
        }
        if (latin.contains(letter) && applicant.latinName.isEmpty()) {
            applicant.latinName = QString(latin).remove(brackets).simplified();
        }
    }

    /// Nobody who applies is born in the future or before 1900.
    QDate possibleBirth(const QDate& date) const
    {
        constexpr int earliestYear = 1900;
        return date.isValid() && date.year() >= earliestYear && date <= m_today ? date : QDate();
    }

    /// [{"file", "kind"}], or {"file": "kind"}; a bare list of files says nothing of their kinds.
    void readKinds(const QJsonValue& documents, const QString& place)
    {
        if (documents.isObject()) {
            const auto byName = documents.toObject();
            for (auto row = byName.begin(); row != byName.end(); ++row) {
                takeKind(row.key(), *row, place);
            }
            return;
        }
        if (!documents.isArray()) {
            add(m_info.unusable, shown(place, documents));
        }
        for (const auto& document : documents.toArray()) {
            takeDocument(document, place);
        }
    }

    void takeDocument(const QJsonValue& document, const QString& place)
    {
        const auto row = document.toObject();
        for (const auto& key : row.keys()) {
            if (const auto repeated = repeatedKey(key)) {
                add(m_info.unusable, shown(place + u'.' + *repeated, row[key]));
            }
        }
        const auto file = document.isString() ? document.toString() : fileOf(row);
        if (file.isEmpty()) {
            add(m_info.unusable, shown(place, document));
            return;
        }
        takeKind(file, row["kind"_L1].isUndefined() ? row["type"_L1] : row["kind"_L1], place);
    }

    static QString fileOf(const QJsonObject& row)
    {
        for (const auto& key : {"file"_L1, "name"_L1, "path"_L1}) {
            if (row[key].isString()) {
                return row[key].toString();
            }
        }
        return {};
    }

    void takeKind(const QString& file, const QJsonValue& kind, const QString& place)
    {
        static const QRegularExpression form(u"^[a-z][a-z0-9-]{0,39}$"_s);
        const auto name = entryNameOf(file, Limits());
        const auto id = kind.toString().trimmed().toLower();
        const bool isUsable = name.verdict == EntryName::Verdict::Usable || name.verdict == EntryName::Verdict::Renamed;
        const bool saysNothing = kind.isUndefined() || kind.isNull();
        if (saysNothing && isUsable && !repeatedKey(file)) {
            m_info.files.append(name.name);
            return;
        }
        const auto other = m_info.kinds.constFind(name.name);
        const bool isAnother = other != m_info.kinds.constEnd() && *other != KindId(id);
        if (isUsable && !isAnother && !repeatedKey(file) && form.match(id).hasMatch()) {
            m_info.kinds.insert(name.name, KindId(id));
        } else if (saysNothing) {
            add(m_info.unusable, shown(place, file));
        } else {
            add(m_info.unusable, shown(place + u" > "_s + repeatedKey(file).value_or(file).left(longestShown), kind));
        }
    }

    static void add(QStringList& list, const QString& field)
    {
        if (list.size() < mostShown) {
            list.append(field);
        } else if (list.last() != u"\u2026") {
            list.append(u"\u2026"_s);
        }
    }

    QDate m_today;
    ApplicationInfo m_info;
    QHash<QString, QString> m_fields;
};

} // namespace

/// A list of its own: a package's digest is made of it, and no later field may change that of an older package.
QByteArray detailsOf(const ApplicationInfo& info)
{
    const auto& applicant = info.applicant;
    QJsonObject kinds;
    for (const auto& [name, kind] : info.kinds.asKeyValueRange()) {
        kinds[name] = kind.value();
    }
    const QJsonArray values{applicant.latinName,
                            applicant.chineseName,
                            applicant.nationality,
                            applicant.birthDate.toString(Qt::ISODate),
                            applicant.passportNumber,
                            applicant.employer,
                            applicant.position,
                            applicant.caseNumber,
                            kinds};
    const bool saysNothing = applicant == Applicant() && kinds.isEmpty();
    return saysNothing ? QByteArray() : QJsonDocument(values).toJson(QJsonDocument::Compact);
}

std::optional<ApplicationInfo> parseApplicationInfo(const QByteArray& json, QDate today)
{
    const auto written = handWrittenJson(json);
    if (!written) {
        return std::nullopt;
    }
    auto info = InfoReader(today).read(written->object);
    info.isValidJson = written->isValid;
    return info;
}

std::optional<ApplicationInfo> readApplicationInfo(const QString& path, QDate today)
{
    QFile file(path);
    const bool isReadable = file.size() <= longestApplicationInfo && file.open(QIODevice::ReadOnly);
    return isReadable ? parseApplicationInfo(file.readAll(), today) : std::nullopt;
}

} // namespace pingshen
