// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/ApplicantGuess.h"

#include "core/base/Json.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestChineseName = 12;

/// Words that tell what a part of a name is not.
class Words
{
public:
    Words()
    {
        QFile file(u":/package/applicant.json"_s);
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        m_words = parseJsonObject(isThere ? file.readAll() : QByteArray()).value_or(QJsonObject());
    }

    bool contains(QStringView list, const QString& part) const
    {
        const bool wholeWords = list.startsWith(u"latin");
        const auto words = part.toLower().split(QRegularExpression(u"[^\\p{L}]+"_s), Qt::SkipEmptyParts);
        return std::ranges::any_of(m_words[list].toArray(), [&](const QJsonValue& word) {
            return wholeWords ? words.contains(word.toString()) : part.contains(word.toString());
        });
    }

private:
    QJsonObject m_words;
};

/// Cuts the first match out of the text.
QString take(QString& text, const QRegularExpression& form)
{
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    text.replace(match.capturedStart(), match.capturedLength(), u"_"_s);
    return match.captured();
}

/// Longest parts of one script between separators.
QStringList partsOf(const QString& text, const QString& form)
{
    QStringList parts;
    for (auto match = QRegularExpression(form).globalMatch(text); match.hasNext();) {
        parts.append(match.next().captured().simplified());
    }
    return parts;
}

void takeChinese(Applicant& applicant, const QString& part, const Words& words)
{
    const bool isOrganisation = words.contains(u"organisations", part);
    if (!isOrganisation && words.contains(u"notNames", part)) {
        return;
    }
    if (!isOrganisation && applicant.chineseName.isEmpty() && part.size() > 1 && part.size() <= longestChineseName) {
        applicant.chineseName = part;
    } else if (applicant.employer.isEmpty() && part.size() > 1) {
        applicant.employer = part;
    }
}

void takeLatin(Applicant& applicant, const QString& part, const Words& words)
{
    if (words.contains(u"latinOrganisations", part)) {
        applicant.employer = applicant.employer.isEmpty() ? part : applicant.employer;
        return;
    }
    const bool isKnownPerson = !applicant.chineseName.isEmpty() || !applicant.caseNumber.isEmpty();
    const bool isName = part.contains(u' ') || (isKnownPerson && part.size() > 2);
    if (isName && applicant.latinName.isEmpty() && !words.contains(u"latinNotNames", part)) {
        applicant.latinName = part;
    }
}

} // namespace

Applicant guessApplicant(const QString& sourceName)
{
    static const QRegularExpression caseForm(u"(?<![A-Za-z0-9])([A-Z]{1,6}-?)?20\\d{2}-\\d{2,6}(?![-\\d])"_s);
    static const QRegularExpression passportForm(u"(?<![A-Za-z0-9])[A-Z]{1,2}\\d{6,9}(?![A-Za-z0-9])"_s);
    auto text = sourceName.normalized(QString::NormalizationForm_C);
    Applicant applicant;
    applicant.caseNumber = take(text, caseForm);
    applicant.passportNumber = take(text, passportForm);
    const Words words;
    for (const auto& part : partsOf(text, u"\\p{Han}[\\p{Han}\u00b7\u2022\u30fb\uff08\uff09()]*"_s)) {
        takeChinese(applicant, part, words);
    }
    for (const auto& part : partsOf(text, u"\\p{Latin}[\\p{Latin}\\p{M}'\u2019. -]*[\\p{Latin}\\p{M}.]"_s)) {
        takeLatin(applicant, part, words);
    }
    return applicant;
}

} // namespace pingshen
