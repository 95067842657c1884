// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rows/SearchText.h"

#include <QRegularExpression>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr auto foldRules = u"NFKC; Latin-ASCII; NFD; [:Mn:] Remove; NFC; Lower";
/// Surnames have readings of their own: 单 is shan, not dan.
constexpr auto nameRules = u"Han-Latin/Names; NFD; [\u0300-\u0307\u0309-\u036f] Remove; NFC; Lower"; // U+0308 makes ü

QString initialsOf(const QStringList& syllables)
{
    QString initials;
    for (const auto& syllable : syllables) {
        initials += syllable.front();
    }
    return initials;
}

} // namespace

/// An ICU transliterator; where ICU lacks its data, text passes unchanged.
class SearchText::Rules
{
public:
    explicit Rules(const char16_t* id)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_transliterator.reset(icu::Transliterator::createInstance(icu::UnicodeString(id), UTRANS_FORWARD, status));
    }

    QString applied(const QString& text) const
    {
        icu::UnicodeString unicode(text.utf16(), static_cast<int32_t>(text.size()));
        if (m_transliterator) {
            m_transliterator->transliterate(unicode);
        }
        return QString::fromUtf16(unicode.getBuffer(), unicode.length());
    }

private:
    std::unique_ptr<icu::Transliterator> m_transliterator;
};

SearchText::SearchText() = default;
SearchText::~SearchText() = default;

const SearchText::Rules& SearchText::fold() const
{
    if (!m_fold) {
        m_fold = std::make_unique<Rules>(foldRules);
    }
    return *m_fold;
}

const SearchText::Rules& SearchText::hanNames() const
{
    if (!m_hanNames) {
        m_hanNames = std::make_unique<Rules>(nameRules);
    }
    return *m_hanNames;
}

QString SearchText::folded(const QString& text) const
{
    return fold().applied(text);
}

QString SearchText::pinyin(const QString& text) const
{
    static const QRegularExpression han(u"\\p{Han}+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto runs = han.globalMatch(text); runs.hasNext();) {
        const auto syllables = hanNames().applied(runs.next().captured()).split(u' ', Qt::SkipEmptyParts);
        auto joined = syllables.join(QString());
        if (joined.contains(u'ü')) {
            auto typed = joined;
            words.append(typed.replace(u'ü', u'v'));
        }
        words.append(joined.replace(u'ü', u'u'));
        words.append(initialsOf(syllables));
    }
    return words.join(u' ');
}

QString SearchText::of(const Applicant& applicant) const
{
    const auto plain = folded(QStringList{applicant.caseNumber, applicant.latinName, applicant.chineseName,
                                          applicant.employer, applicant.position}
                                  .join(u'\n'));
    return QStringList{plain, pinyin(applicant.chineseName), pinyin(applicant.employer)}.join(u'\n');
}

QStringList SearchText::words(const QString& query) const
{
    return folded(query).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
}

} // namespace pingshen
