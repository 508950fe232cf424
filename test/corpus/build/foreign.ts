import { zipParts } from "../../fixtures/xlsx-builder";
import { partsOf } from "../../fixtures/xlsx-package";

type Parts = Record<string, string | Uint8Array>;

/** The same workbook as programs write it that give the main namespace a prefix. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (xml) => (
    xml.includes('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"') ? xml.replace(/<(\/?)([A-Za-z]+)(?=[\s>/])/g, "<$1x:$2").replace(" xmlns=", " xmlns:x=") : xml
  ));
}

/** The same workbook in the strict variant of the format: other namespaces, other relation types. */
export function strict(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (xml) => xml.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"));
}

/** The same workbook with a digital signature over its parts. */
export function signed(bytes: Uint8Array): Uint8Array {
  const parts: Parts = { ...partsOf(bytes) };
  const text = (name: string): string => new TextDecoder().decode(partsOf(bytes)[name]);
  parts["_xmlsignatures/origin.sigs"] = new Uint8Array();
  parts["_xmlsignatures/_rels/origin.sigs.rels"] = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/></Relationships>';
  parts["_xmlsignatures/sig1.xml"] = '<?xml version="1.0" encoding="UTF-8"?><Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/></SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>';
  parts["_rels/.rels"] = text("_rels/.rels").replace("</Relationships>", '<Relationship Id="rIdSig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>');
  parts["[Content_Types].xml"] = text("[Content_Types].xml").replace("</Types>", '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>');
  return zipParts(parts);
}

function rewritten(bytes: Uint8Array, rewrite: (xml: string) => string): Uint8Array {
  return zipParts(Object.fromEntries(Object.entries(partsOf(bytes)).map(([name, part]) => [name, /\.(xml|rels)$/.test(name) ? rewrite(new TextDecoder().decode(part)) : part])));
}
