// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Counterparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& translationMark()
{
    static const QRegularExpression mark(u"译文|译件|翻译件|翻译|中译本?|英译本?|translation|translated"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return mark;
}

bool isTranslation(const Document& document)
{
    return document.name.contains(translationMark());
}

/// What two names have in common of which one is the other's translation: no number in front, no language.
QString stemOf(const Document& document)
{
    static const QRegularExpression ending(u"\\.[A-Za-z]{3,4}$"_s);
    static const QRegularExpression number(u"^\\s*\\d+[A-Za-z]?\\s*[-_.、 ]+"_s);
    static const QRegularExpression language(u"中文|英文|chinese|english|原件|original|\\bof\\b|\\bthe\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression notWords(u"[\\W_]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    auto stem = document.name.section(u'/', -1).normalized(QString::NormalizationForm_KC);
    stem.remove(ending).remove(number).remove(translationMark()).remove(language).remove(notWords);
    return stem.toCaseFolded();
}

} // namespace

const Document* counterpartOf(const QList<Document>& documents, const Document& document)
{
    const bool isTranslated = isTranslation(document);
    const auto stem = stemOf(document);
    const auto isOther = [&](const Document& each) {
        return each.id != document.id && isTranslation(each) != isTranslated;
    };
    QList<const Document*> ofName;
    QList<const Document*> ofKind;
    for (const auto& each : documents) {
        if (isOther(each) && !stem.isEmpty() && stemOf(each) == stem) {
            ofName.append(&each);
        } else if (isOther(each) && !document.kind.isEmpty() && each.kind == document.kind) {
            ofKind.append(&each);
        }
    }
    if (!ofName.isEmpty()) {
        return ofName.size() == 1 ? ofName.first() : nullptr;
    }
    const auto alike = std::ranges::count_if(documents, [&](const Document& each) {
        return each.kind == document.kind && isTranslation(each) == isTranslated;
    });
    return ofKind.size() == 1 && alike == 1 ? ofKind.first() : nullptr;
}

} // namespace pingshen
