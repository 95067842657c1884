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

constexpr qsizetype longestChineseName = 12; ///< without a dot, or of one part between dots
constexpr qsizetype mostNameParts = 5;
constexpr auto nameDot = u'\u00b7';

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
        const auto words = wholeWords ? latinWords(part) : QStringList();
        return std::ranges::any_of(m_words[list].toArray(), [&](const QJsonValue& word) {
            return wholeWords ? words.contains(word.toString()) : part.contains(word.toString());
        });
    }

    /// The characters that names of other languages are written with, for a regular expression.
    QString transliterating() const
    {
        QString characters;
        for (const auto& part : m_words["transliterating"_L1].toArray()) {
            characters += part.toString();
        }
        return characters;
    }

    /// Any word that no name has.
    bool speakAgainstName(const QString& part) const
    {
        return contains(u"organisations", part) || contains(u"notNames", part);
    }

private:
    /// In small letters. Of two letters only capitals are an abbreviation: "AG" is a company, "Ai" a name.
    static QStringList latinWords(const QString& part)
    {
        QStringList words;
        for (const auto& word : part.split(QRegularExpression(u"[^\\p{L}]+"_s), Qt::SkipEmptyParts)) {
            if (word.size() > 2 || word == word.toUpper()) {
                words.append(word.toLower());
            }
        }
        return words;
    }

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
QStringList partsOf(const QString& text, const QRegularExpression& form)
{
    QStringList parts;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        parts.append(match.next().captured().simplified());
    }
    return parts;
}

/// Every dot that people put between the parts of a transliterated name as the one that is meant. A full stop is one
/// only between what could be names: it also stands between a name and what follows it.
QString withNameDots(QString text, const Words& words)
{
    static const QRegularExpression dot(
        u"(?<=\\p{Han}) ?[\u00b7\u2022\u30fb\uff65\u2027\u2219\u22c5\u2e31\u2024\u1427\u318d] ?(?=\\p{Han})"_s);
    static const QRegularExpression stopped(u"\\p{Han}+(?:[.\uff0e]\\p{Han}+)+"_s);
    text.replace(dot, QString(nameDot));
    qsizetype from = 0;
    // The first match looks over the whole text; the later ones need not.
    const auto next = [&] {
        return stopped.match(text, from, QRegularExpression::NormalMatch,
                             QRegularExpression::DontCheckSubjectStringMatchOption);
    };
    for (auto match = stopped.match(text); match.hasMatch(); match = next()) {
        auto run = match.captured();
        if (!words.speakAgainstName(run)) {
            run.replace(u'.', nameDot).replace(u'\uff0e', nameDot);
            text.replace(match.capturedStart(), run.size(), run);
        }
        from = match.capturedEnd();
    }
    return text;
}

/// What stands in brackets says more of a person than who it is.
QString withoutBrackets(QString part)
{
    static const QRegularExpression bracketed(u"[(\uff08][^)\uff09]*[)\uff09]?"_s);
    static const QRegularExpression closing(u"[)\uff09]"_s);
    return part.remove(bracketed).remove(closing);
}

bool isDottedName(const QString& part, const Words& words)
{
    const auto pieces = part.split(nameDot, Qt::SkipEmptyParts);
    return pieces.size() > 1 && pieces.size() <= mostNameParts && !words.speakAgainstName(part)
           && std::ranges::all_of(pieces, [](const QString& piece) { return piece.size() <= longestChineseName; });
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

/// A name with a dot is a person's wherever it stands.
void takeChinese(Applicant& applicant, const QString& text, const Words& words, const QRegularExpression& form)
{
    QStringList parts;
    for (const auto& part : partsOf(text, form)) {
        const bool isOrganisation = words.contains(u"organisations", part);
        const auto plain = isOrganisation ? part : withoutBrackets(part);
        if (isDottedName(plain, words) && applicant.chineseName.isEmpty()) {
            applicant.chineseName = plain;
        } else {
            parts.append(plain);
        }
    }
    for (const auto& part : parts) {
        takeChinese(applicant, part, words);
    }
}

/// What an organisation's name ends in, whatever stands before it.
QString endsOfOrganisations()
{
    return u"(?:公司|集团|大学|学院|学校|中心|银行|医院|研究院|研究所|实验室|事务所|工作室|基金会|协会)"_s;
}

/// A company in brackets behind a person stands for itself: "王芳（云帆科技有限公司）". Behind another one it is a
/// part.
QString withEmployersOutOfBrackets(QString text, const Words& words)
{
    static const QRegularExpression bracketed(
        u"(?<!\\p{Han})(\\p{Han}[\\p{Han}\u00b7]*) ?[(\uff08]"
        "((?:[^()\uff08\uff09]|[(\uff08][^()\uff08\uff09]*[)\uff09])*%1)[)\uff09]"_s.arg(endsOfOrganisations()));
    const auto match = bracketed.match(text);
    if (match.hasMatch() && !words.contains(u"organisations", match.captured(1))) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured(1) + u'_' + match.captured(2) + u'_');
    }
    return text;
}

bool hasName(const Applicant& applicant)
{
    return !applicant.chineseName.isEmpty() || !applicant.latinName.isEmpty();
}

/// An organisation whose name mixes characters with digits or letters: "北京360科技有限公司", "3M（中国）有限公司".
struct MixedName
{
    qsizetype start = -1;
    QString text;
    bool isSure = false; ///< its letters are an abbreviation: they are no person's name
};

MixedName mixedOrganisation(const QString& text, const Words& words)
{
    // A year or a number with a zero in front counts something. Between letters and digits a hyphen is part of a name
    // ("7-Eleven"); beside characters it parts two.
    static const QRegularExpression run(
        u"(?:[\\p{Han}()\uff08\uff09&]|(?<!\\d)(?!0|(?:19|20)\\d\\d)\\d{1,4}(?!\\d)|[\\p{Latin}\\p{M}]|"
        "(?<=[\\p{Latin}\\d])[-\u2010\u2011.](?=[\\p{Latin}\\d]))+"_s);
    static const QRegularExpression ended(
        u"^.*%1(?:[(\uff08](?=\\p{Han})[^()\uff08\uff09]*[)\uff09])?"_s.arg(endsOfOrganisations()));
    static const QRegularExpression mixing(u"[\\p{Latin}\\d]"_s);
    static const QRegularExpression han(u"\\p{Han}"_s);
    static const QRegularExpression smallLetters(u"\\p{Ll}"_s);
    for (auto match = run.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        auto name = found.captured();
        const auto end = ended.match(name);
        if (end.hasMatch()) {
            name = end.captured();
        }
        const bool isOne =
            words.contains(u"organisations", name) && (end.hasMatch() || !words.contains(u"notNames", name));
        if (isOne && name.contains(mixing) && name.contains(han)) {
            return {found.capturedStart(), name, !name.contains(smallLetters)};
        }
    }
    return {};
}

/// One word is a name where something else speaks of a person too; a short one begins like one.
bool isOneWordName(const QString& part, const Applicant& applicant)
{
    const bool isKnownPerson =
        !applicant.chineseName.isEmpty() || !applicant.caseNumber.isEmpty() || !applicant.passportNumber.isEmpty();
    const bool isNameLike = part.size() > 2 || (part.front().isUpper() && part.back().isLower());
    return isKnownPerson && isNameLike;
}

void takeLatin(Applicant& applicant, const QString& part, const Words& words)
{
    static const QRegularExpression counting(u"^\\d+"_s);
    static const QRegularExpression digits(u"\\d"_s);
    if (words.contains(u"latinOrganisations", part)) {
        applicant.employer = applicant.employer.isEmpty() ? part : applicant.employer;
        return;
    }
    auto name = QString(part).remove(counting);
    const bool isName = name.contains(u' ') || (!name.contains(digits) && isOneWordName(name, applicant));
    if (isName && applicant.latinName.isEmpty() && !words.contains(u"latinNotNames", name)) {
        // What counts tones or people is not written in a passport: "Wang2 Fang1".
        applicant.latinName = name.remove(digits);
    }
}

/// The names in what is left of a text once its numbers are taken.
Applicant withNames(Applicant applicant, const QString& text, const Words& words)
{
    // Before a hyphen a single character, or several that names are transliterated with, begin such a name:
    // "让-皮埃尔·杜邦", "玛丽-安娜·勒庞"; behind the dot they go on with it: "勒庞·玛丽-安娜".
    static const QRegularExpression chineseForm(
        QString(u"(?:(?<!\\p{Han})(?:\\p{Han}|[%1]{2,4})[-\u2010\u2011](?=\\p{Han}+\u00b7))?"
                u"\\p{Han}[\\p{Han}\u00b7\uff08\uff09()]*"
                u"(?:(?<=\u00b7[%1]|\u00b7[%1]{2}|\u00b7[%1]{3}|\u00b7[%1]{4})[-\u2010\u2011][%1]{1,5}(?!\\p{Han}))?"_s)
            .arg(words.transliterating()));
    // Hyphens and apostrophes, whichever are typed, stand within a name; a hyphen with a space beside it parts two.
    // A digit belongs to it where letters follow without a break: "3M", "Web3 Labs".
    static const QRegularExpression latinForm(
        u"(?:(?<!\\d)\\d{1,4})?\\p{Latin}(?:[\\p{Latin}\\p{M}'\u2019\u2018\u02bc\u02bb\u00b4`.]| (?![-\u2010\u2011])|"
        "(?<=\\p{Latin})\\d{1,4}(?=[ \\p{Latin}])|(?<= )\\d{1,4}(?=\\p{Latin})|(?<! )[-\u2010\u2011](?! ))*"
        "[\\p{Latin}\\p{M}.]"_s);
    takeChinese(applicant, withNameDots(text, words), words, chineseForm);
    for (const auto& part : partsOf(text, latinForm)) {
        takeLatin(applicant, part, words);
    }
    return applicant;
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
    text = withEmployersOutOfBrackets(text, words);
    // A name that is run together with an organisation's is parted from it only where there is no other.
    if (const auto mixed = mixedOrganisation(text, words); mixed.start >= 0) {
        auto rest = text;
        rest.replace(mixed.start, mixed.text.size(), u"_"_s);
        auto other = withNames(applicant, rest, words);
        if (mixed.isSure || hasName(other)) {
            other.employer = mixed.text;
            return other;
        }
    }
    return withNames(applicant, text, words);
}

} // namespace pingshen
