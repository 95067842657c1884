// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/PersonText.h"

#include "core/base/VisibleText.h"
#include "core/domain/Restorer.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

QString bothNamesText(const PersonId& person, const PersonBook& persons, const Phrasebook& book)
{
    const auto shown = personText(person, persons, book);
    const auto* known = persons.person(persons.meant(person));
    if (!known || known->latinName.isEmpty() || known->chineseName.isEmpty()) {
        return shown; // with the remark where it needs one
    }
    const bool isChinese = book.language() == Language::Chinese;
    const auto& own = isChinese ? known->chineseName : known->latinName;
    const auto both = visibleText(applicantName(known->latinName, known->chineseName, book), Breaks::Show);
    const bool isAlone = known->remark.isEmpty() || persons.label(person).in(book.language()) == own;
    const auto remark = visibleText(known->remark, Breaks::Show);
    return isAlone     ? both
           : isChinese ? QString(both + u'（' + remark + u'）')
                       : QString(both + u" ("_s + remark + u')');
}

QString rolesChangeText(const Change& change, const PersonBook& persons, const Phrasebook& book)
{
    const auto rolesIn = [](const QJsonValue& value) { return rolesFrom(value.toString().split(u' ')); };
    QStringList parts;
    for (const auto& field : change.fields) {
        const auto before = rolesIn(field.from);
        const auto after = rolesIn(field.to);
        if (const auto given = after & ~before; given) {
            parts.append(
                book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Role given: %1")).arg(rolesText(given, book)));
        }
        if (const auto taken = before & ~after; taken) {
            parts.append(book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Role taken away: %1"))
                             .arg(rolesText(taken, book)));
        }
    }
    const auto name = personText(PersonId(change.subject), persons, book);
    return parts.isEmpty() ? name : name + u" · "_s + listText(parts, book);
}

LocalText authorLabel(const Change& change, const PersonBook& persons)
{
    const auto by = restorerFrom(change.content[u"by"_s].toObject());
    const bool isRestored = change.kind == EditKind::VaultContinued && change.author.isEmpty();
    auto label = persons.label(isRestored ? by.person : change.author);
    return isRestored && label.isEmpty() ? by.name : label;
}

QString authorText(const Change& change, const PersonBook& persons, const Phrasebook& book)
{
    const auto label = authorLabel(change, persons);
    const bool isByEntry = change.kind != EditKind::VaultContinued || label.isEmpty();
    return isByEntry ? authorText(change.author, persons, book) : visibleText(label.in(book.language()), Breaks::Show);
}

} // namespace pingshen::ui
