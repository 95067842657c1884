// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/RestoredName.h"

#include "core/package/EntryName.h"
#include "core/package/reading/MailWords.h"
#include "core/package/reading/Misreading.h"

#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTimes = 4; ///< a name that was encoded more often than that is meant to be so

/// What a person could have typed as a name, and what does not lead out of the package.
bool isGoodName(const QString& name)
{
    const bool hasRubbish = std::ranges::any_of(name, [](QChar c) {
        const auto category = c.category();
        return category == QChar::Other_Control || category == QChar::Other_PrivateUse
               || category == QChar::Other_NotAssigned || c == QChar::ReplacementCharacter;
    });
    const auto verdict = entryNameOf(name, Limits()).verdict;
    return !hasRubbish && !name.trimmed().isEmpty() && verdict != EntryName::Verdict::Unsafe
           && verdict != EntryName::Verdict::Junk;
}

} // namespace

NameRestorer::NameRestorer(const QStringList& names)
{
    for (const auto& name : names) {
        learn(name);
    }
    m_plusIsSpace =
        m_plusIsSpace && std::ranges::none_of(names, [](const auto& name) { return name.contains("%20"_L1); });
}

void NameRestorer::learn(const QString& name)
{
    if (const auto misreading = provenMisreading(name); misreading && !m_proven.contains(*misreading)) {
        m_proven.append(*misreading);
    }
    static const QRegularExpression form(u"%[89A-Fa-f][0-9A-Fa-f]"_s);
    m_plusIsSpace = m_plusIsSpace || (name.contains(u'+') && form.match(name).hasMatch());
}

std::optional<QString> NameRestorer::restored(const QString& name) const
{
    const auto composed = name.normalized(QString::NormalizationForm_C);
    auto text = composed;
    bool isRestored = false;
    for (int times = 0; times < mostTimes; ++times) {
        const auto next = restoredOnce(text);
        if (!next || *next == text || !isGoodName(*next)) {
            break;
        }
        text = *next;
        isRestored = true;
    }
    if (!isRestored) {
        return rereadInPart(composed);
    }
    return text.normalized(QString::NormalizationForm_C);
}

std::optional<QString> NameRestorer::rereadInPart(const QString& name) const
{
    for (const auto misreading : m_proven) {
        auto text = rereadLossy(name, misreading);
        const auto verdict = entryNameOf(text.value_or(QString()), Limits()).verdict;
        if (text && (verdict == EntryName::Verdict::Usable || verdict == EntryName::Verdict::Renamed)) {
            return text;
        }
    }
    return std::nullopt;
}

std::optional<QString> NameRestorer::restoredOnce(const QString& name) const
{
    for (const auto read : {&withoutMimeWords, &withoutDisposition, &withoutPercents, &withoutQuotedBytes, &withoutHz,
                            &withoutUtf7, &withoutEntities}) {
        if (auto text = read(name)) {
            return text;
        }
    }
    if (auto text = withSpaces(name)) {
        return text;
    }
    return rereadAs(name);
}

std::optional<QString> NameRestorer::withSpaces(const QString& name) const
{
    static const QRegularExpression plus(u"(?<=[A-Za-z0-9)])\\+(?=[A-Za-z0-9(])"_s);
    if (!m_plusIsSpace || !plus.match(name).hasMatch()) {
        return std::nullopt;
    }
    return QString(name).replace(plus, u" "_s);
}

std::optional<QString> NameRestorer::rereadAs(const QString& name) const
{
    if (const auto misreading = provenMisreading(name)) {
        return reread(name, *misreading);
    }
    for (const auto misreading : m_proven) {
        if (auto text = rereadLikely(name, misreading)) {
            return text;
        }
    }
    return std::nullopt;
}

std::optional<Finding> nameFinding(const QString& name, const QString& original, const std::optional<QString>& restored)
{
    using Code = Finding::Code;
    using Severity = Finding::Severity;
    const QJsonObject args{{u"original"_s, original}};
    const bool isReadAnew = restored && withoutHidden(*restored) != withoutHidden(original);
    if (isReadAnew && restored->contains(QChar::ReplacementCharacter)) {
        return Finding{Code::NameIncomplete, Severity::Warning, name, args};
    }
    switch (hiddenIn(isReadAnew ? *restored : original)) {
    case HiddenPart::Steering:
        return Finding{Code::NameHidesCharacters, Severity::Warning, name, args};
    case HiddenPart::Invisible:
        return Finding{Code::NameInvisible, Severity::Info, name, args};
    case HiddenPart::Nothing:
        break;
    }
    return isReadAnew ? std::optional(Finding{Code::NameRestored, Severity::Info, name, args}) : std::nullopt;
}

} // namespace pingshen
