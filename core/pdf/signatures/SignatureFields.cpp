// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/signatures/SignatureFields.h"

#include "core/pdf/signatures/PdfDate.h"
#include "core/render/RenderProtocol.h"

#include <set>

namespace pingshen {

namespace {

constexpr int fieldsLookedAt = 20'000;
constexpr qsizetype nameLength = 300;
constexpr int referencesLookedAt = 20;
constexpr int notesAllowed = 3; ///< of /P: 1 allows no change, 2 only that forms are filled in

QPDFObjectHandle valueIn(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

QByteArray bytesOf(QPDFObjectHandle value)
{
    return value.isString() ? QByteArray::fromStdString(value.getStringValue()) : QByteArray();
}

bool isBelowNotes(QPDFObjectHandle permission)
{
    return permission.isInteger() && permission.getIntValue() < notesAllowed;
}

/// It certifies the document, and what it allows afterwards is less than notes.
bool certifiesAgainstNotes(QPDFObjectHandle signature)
{
    auto references = signature.getKey("/Reference");
    const int count = references.isArray() ? std::min(references.getArrayNItems(), referencesLookedAt) : 0;
    for (int i = 0; i < count; ++i) {
        auto reference = references.getArrayItem(i);
        if (valueIn(reference, "/TransformMethod").isNameAndEquals("/DocMDP")) {
            auto permission = valueIn(valueIn(reference, "/TransformParams"), "/P");
            return permission.isNull() || isBelowNotes(permission);
        }
    }
    return false;
}

SignatureField fieldOf(QPDFObjectHandle signature)
{
    SignatureField field;
    if (auto format = signature.getKey("/SubFilter"); format.isName()) {
        field.format = QByteArray::fromStdString(format.getName()).mid(1);
    }
    auto range = signature.getKey("/ByteRange");
    for (int i = 0; range.isArray() && i < std::min(range.getArrayNItems(), 16); ++i) {
        auto number = range.getArrayItem(i);
        field.byteRange.append(number.isInteger() ? number.getIntValue() : -1);
    }
    field.contents = bytesOf(signature.getKey("/Contents"));
    if (auto name = signature.getKey("/Name"); name.isString()) {
        field.name = QString::fromStdString(name.getUTF8Value().substr(0, 4 * nameLength)).left(nameLength);
    }
    if (auto date = signature.getKey("/M"); date.isString()) {
        field.at = dateOf(date.getStringValue());
    }
    field.forbidsNotes = certifiesAgainstNotes(signature);
    return field;
}

class FieldWalk
{
public:
    QList<SignatureField> walk(QPDF& pdf)
    {
        auto root = pdf.getRoot();
        addKids(valueIn(valueIn(root, "/AcroForm"), "/Fields"));
        while (!m_next.empty() && ++m_looked <= fieldsLookedAt) {
            auto [field, isSignature] = m_next.back();
            m_next.pop_back();
            look(field, isSignature);
        }
        auto permissions = valueIn(root, "/Perms");
        for (const auto* key : {"/DocMDP", "/UR3"}) {
            add(valueIn(permissions, key));
        }
        return m_found;
    }

private:
    /// The last first: they are taken from the end.
    void addKids(QPDFObjectHandle kids, bool isSignature = false)
    {
        const int count = kids.isArray() ? std::min(kids.getArrayNItems(), fieldsLookedAt) : 0;
        for (int i = count - 1; i >= 0; --i) {
            m_next.push_back({kids.getArrayItem(i), isSignature});
        }
    }

    void look(QPDFObjectHandle field, bool isSignature)
    {
        if (!field.isDictionary() || (field.isIndirect() && !m_seen.insert(field.getObjGen()).second)) {
            return;
        }
        auto type = field.getKey("/FT");
        isSignature = type.isName() ? type.isNameAndEquals("/Sig") : isSignature;
        if (isSignature) {
            add(field.getKey("/V"), isBelowNotes(valueIn(field.getKey("/Lock"), "/P")));
        }
        addKids(field.getKey("/Kids"), isSignature);
    }

    void add(QPDFObjectHandle signature, bool isLocked = false)
    {
        const bool isNew =
            signature.isDictionary() && (!signature.isIndirect() || m_seen.insert(signature.getObjGen()).second);
        if (isNew && m_found.size() < renderlimit::signatures
            && (signature.hasKey("/ByteRange") || signature.hasKey("/Contents"))) {
            m_found.append(fieldOf(signature));
            m_found.last().forbidsNotes = m_found.last().forbidsNotes || isLocked;
        }
    }

    QList<SignatureField> m_found;
    std::vector<std::pair<QPDFObjectHandle, bool>> m_next;
    std::set<QPDFObjGen> m_seen;
    int m_looked = 0;
};

} // namespace

QList<SignatureField> signatureFieldsOf(QPDF& pdf)
{
    return FieldWalk().walk(pdf);
}

} // namespace pingshen
