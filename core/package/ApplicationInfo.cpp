// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/ApplicationInfo.h"

#include "core/base/Json.h"
#include "core/package/EntryName.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestField = 300;

QString field(const QJsonObject& object, QStringView key)
{
    return object[key].toString().normalized(QString::NormalizationForm_C).simplified().left(longestField);
}

QMap<QString, KindId> kindsIn(const QJsonArray& documents)
{
    static const QRegularExpression kindForm(u"^[a-z][a-z0-9-]{0,39}$"_s);
    QMap<QString, KindId> kinds;
    for (const auto& document : documents) {
        const auto row = document.toObject();
        const auto kind = row["kind"_L1].toString();
        const auto name = entryNameOf(row["file"_L1].toString(), Limits());
        const bool isUsable = name.verdict == EntryName::Verdict::Usable || name.verdict == EntryName::Verdict::Renamed;
        if (isUsable && kindForm.match(kind).hasMatch()) {
            kinds.insert(name.name, KindId(kind));
        }
    }
    return kinds;
}

} // namespace

std::optional<ApplicationInfo> parseApplicationInfo(const QByteArray& json)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    const auto object = parseJsonObject(json.startsWith(byteOrderMark) ? json.sliced(byteOrderMark.size()) : json);
    if (!object) {
        return std::nullopt;
    }
    const auto person = (*object)["applicant"_L1].toObject();
    ApplicationInfo info;
    info.applicant.latinName = field(person, u"latinName");
    info.applicant.chineseName = field(person, u"chineseName");
    info.applicant.nationality = field(person, u"nationality");
    info.applicant.birthDate = QDate::fromString(field(person, u"birthDate"), Qt::ISODate);
    info.applicant.passportNumber = field(person, u"passportNumber");
    info.applicant.employer = field(*object, u"employer");
    info.applicant.position = field(*object, u"position");
    info.applicant.caseNumber = field(*object, u"caseNumber");
    info.kinds = kindsIn((*object)["documents"_L1].toArray());
    return info;
}

} // namespace pingshen
