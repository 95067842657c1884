// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/EditFileText.h"

#include "ui/text/Sentence.h"

#include <QJsonArray>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

// One row a reason: the length of the list is the length of the function.
// NOLINTNEXTLINE(readability-function-size)
const char* sentenceOf(EditFileFault::Reason reason)
{
    switch (reason) {
    case EditFileFault::Reason::Foreign:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] does not hold changes of another vault. Nothing "
                                             "was accepted; choose one written by \"pingshen-cli edits export\".");
    case EditFileFault::Reason::Newer:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] was written by a newer version of this program. "
                                             "Nothing was accepted; update the program, then try again.");
    case EditFileFault::Reason::TooLarge:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] is too large. Nothing was accepted; ask the sender "
                                             "to leave out what this vault has (--since).");
    case EditFileFault::Reason::Damaged:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] is incomplete or was altered after it was written. "
                                             "Nothing was accepted; copy it again or ask the sender for a new one.");
    case EditFileFault::Reason::DeviceNew:
        return QT_TRANSLATE_NOOP("EditFile",
                                 "The file[ \"{file}\"] holds changes of a computer that this vault does not know[: "
                                 "{devices}]. Nothing was accepted; compare the number with the one that the sender's "
                                 "vault shows at \"pingshen-cli edits export\", then add --trust with it.");
    case EditFileFault::Reason::Unreadable:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] holds a change that cannot be read. Nothing was "
                                             "accepted; ask the sender for a new file.");
    case EditFileFault::Reason::DeviceUnknown:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] holds changes of a computer whose key it lacks. "
                                             "Nothing was accepted; ask the sender for a new file.");
    case EditFileFault::Reason::SignatureWrong:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] holds a change that was not signed by the computer "
                                             "it is said to come from. Nothing was accepted; ask the sender where the "
                                             "file has been.");
    case EditFileFault::Reason::LinkBroken:
        return QT_TRANSLATE_NOOP("EditFile",
                                 "The file[ \"{file}\"] holds a change that contradicts the history of the same "
                                 "computer; its vault may have been copied, and both copies used. Nothing was "
                                 "accepted; choose the copy that counts, restore a backup of it in place of the "
                                 "other, then enter again what only the other had.");
    case EditFileFault::Reason::OwnDevice:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] holds changes that are said to have been made in "
                                             "this vault and are not in it. Nothing was accepted; if this is an older "
                                             "copy of the vault, back it up, restore that backup, then accept "
                                             "the file again.");
    case EditFileFault::Reason::AgainstRules:
        return QT_TRANSLATE_NOOP("EditFile", "The file[ \"{file}\"] holds a change that the rules do not allow. "
                                             "Nothing was accepted; ask the sender to run \"pingshen-cli verify\".");
    case EditFileFault::Reason::TooMuch:
        return QT_TRANSLATE_NOOP("EditFile",
                                 "The changes are too many for one file. Nothing was written; leave out what the other "
                                 "vault has (--since).");
    }
    Q_UNREACHABLE();
}

} // namespace

QString editFileText(const EditFileFault& fault, const Phrasebook& book)
{
    QJsonArray devices;
    for (const auto& device : fault.devices) {
        devices.append(deviceText(device));
    }
    return fillIn(book.words("EditFile", sentenceOf(fault.reason)), {{u"file"_s, fault.file}, {u"devices"_s, devices}},
                  book);
}

QString deviceText(const DeviceId& device)
{
    constexpr qsizetype group = 4;
    QStringList groups;
    for (qsizetype i = 0; i < device.value().size(); i += group) {
        groups.append(device.value().mid(i, group));
    }
    return groups.join(u'-');
}

} // namespace pingshen::ui
